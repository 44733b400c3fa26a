package org.biaogan.plan;

/** Where a pioneer post stands: by its period, and by what was said at its end. */
public enum PostState {
    UPCOMING,
    RUNNING,
    /** Its period is over and nobody said yet what came of it. */
    OVER,
    ENDED
}
