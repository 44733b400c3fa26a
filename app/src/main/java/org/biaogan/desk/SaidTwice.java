package org.biaogan.desk;

/** What was typed or sent twice in a year though once is enough, and how often. */
public record SaidTwice(Kind kind, long count) {

    /** What was said twice. */
    public enum Kind {
        /** A result typed by hand for what a record closes. */
        RESULT_BESIDE_RECORD,
        /**
         * A reason given for a period of the rhythm and again for the task it would have closed.
         */
        REASON_BESIDE_REASON,
        /** A file put in again with the same bytes. */
        SAME_FILE
    }
}
