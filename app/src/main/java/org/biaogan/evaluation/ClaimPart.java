package org.biaogan.evaluation;

/** The parts of a criterion's text, in the order in which a report has them. */
public enum ClaimPart {
    /** What was said and done. */
    DONE,
    /** What was achieved. */
    ACHIEVED,
    /** What is still lacking. */
    LACKING,
    /** How it will be mended. */
    MENDING;

    /** Whether it belongs to the problems, of which some schemes want at least a third. */
    public boolean problem() {
        return this == LACKING || this == MENDING;
    }
}
