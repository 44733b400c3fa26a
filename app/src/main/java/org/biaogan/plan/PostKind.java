package org.biaogan.plan;

/** Which posts a list shows. */
public enum PostKind {
    /** Those that nobody ended, also when their period is over. */
    STANDING,
    ENDED,
    ALL
}
