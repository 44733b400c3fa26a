package org.biaogan.plan;

/** What kind of thing a piece of evidence is. */
public enum MaterialClass {
    /** Original record made while working, never edited. */
    O,
    /** Newly compiled summary, table or report. */
    N,
    /** Recognition, or a document from a third party. */
    R,
    /** Feedback: survey, anonymous vote, interview. */
    F
}
