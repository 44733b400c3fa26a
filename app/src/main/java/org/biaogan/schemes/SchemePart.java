package org.biaogan.schemes;

import org.jspecify.annotations.Nullable;

/**
 * What a scheme says besides its criteria: a paper to hand in, an outcome there can be, a group
 * whose score counts.
 *
 * @param weight of a group that scores, in per cent; the weights of a scheme come to 100
 */
public record SchemePart(Kind kind, Wording title, @Nullable Integer weight) {

    /** Which of the three. */
    public enum Kind {
        DELIVERABLE,
        OUTCOME,
        SCORER
    }
}
