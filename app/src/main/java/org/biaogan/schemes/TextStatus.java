package org.biaogan.schemes;

/** How far a text of a scheme may be relied on. */
public enum TextStatus {
    /** A working text: the formal notice decides. */
    WORKING,
    /** Confirmed against the formal notice. */
    OFFICIAL
}
