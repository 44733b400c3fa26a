package org.biaogan.evidence;

import org.jspecify.annotations.Nullable;

/**
 * For what files are put in: a task, perhaps one occurrence of it, perhaps a key point whose gap
 * they mend.
 */
public record Destination(@Nullable Long task, @Nullable Long occurrence, @Nullable Long keyPoint) {

    public static final Destination NONE = new Destination(null, null, null);
}
