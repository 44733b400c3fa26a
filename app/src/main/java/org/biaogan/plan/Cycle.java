package org.biaogan.plan;

/** How often a task comes round. */
public enum Cycle {
    MONTH,
    QUARTER,
    TERM,
    YEAR,
    /** Once in the campaign. */
    ONCE,
    /** Whenever it happens: nothing is due until somebody adds it. */
    EVENT
}
