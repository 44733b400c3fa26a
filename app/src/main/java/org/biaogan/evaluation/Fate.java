package org.biaogan.evaluation;

/** What becomes of a key point, and of what is cited for it, in the next version of its scheme. */
public enum Fate {
    SAME,
    /** The same words under another code. */
    MOVED,
    /** Said by the mapping of the two versions: one key point covers it. */
    MAPPED,
    /** The same code with other words. */
    REWORDED,
    /** The mapping names several. */
    SPLIT,
    DROPPED
}
