package org.biaogan.plan;

/** What a task book says of a task and may promise; each is kept as plain text when it changes. */
public enum TaskField {
    TITLE,
    /** What is done for it. */
    PURPOSE,
    /** The owning office and its deputies, by their codes. */
    OFFICES,
    CYCLE,
    CARRIED_BY,
    FROM_ON,
    TO_ON,
    /** What will be counted in the end. */
    RESULT,
    UNIT,
    BASELINE,
    TARGET,
    /** Why the task is no longer part of the path; empty as long as it is. */
    CUT
}
