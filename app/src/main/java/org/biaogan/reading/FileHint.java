package org.biaogan.reading;

import org.jspecify.annotations.Nullable;

/**
 * What a file says that helps to tell what it is.
 *
 * @param taken when a photo was taken, as its camera wrote it
 * @param beginning the first words of its text
 */
public record FileHint(@Nullable String taken, @Nullable String beginning) {

    /** Of a file that is not read yet. */
    public static final FileHint NONE = new FileHint(null, null);
}
