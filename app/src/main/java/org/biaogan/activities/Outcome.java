package org.biaogan.activities;

/** What came of a topic. */
public enum Outcome {
    NOTED,
    AGREED,
    NOT_AGREED,
    /** Agreed, with somebody who sees to it by a day: it goes into the ledger. */
    FOLLOW_UP
}
