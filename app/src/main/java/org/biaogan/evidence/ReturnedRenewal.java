package org.biaogan.evidence;

import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;

/** A citation that could not be moved on, with the pages as they were typed. */
public record ReturnedRenewal(long citationId, @Nullable String pages, Problems problems) {

    static final ReturnedRenewal NONE = new ReturnedRenewal(0, null, Problems.NONE);
}
