package org.biaogan.evidence;

/** What tells the class of a file. */
public enum ClassFrom {
    /** What its task should yield. */
    TASK,
    /** The kind of paper it is. */
    KIND,
    /** Nothing; most papers are originals. */
    USUAL
}
