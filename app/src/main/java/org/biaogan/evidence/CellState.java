package org.biaogan.evidence;

/** What a cell of the coverage matrix, or a whole key point, says. The first that fits speaks. */
public enum CellState {
    /** Something was due and nothing is there. */
    NONE,
    /** Only compiled material. */
    THIN,
    /** Mostly captured late. */
    LATE,
    /** More than the budget. */
    OVER,
    /** All of it kept offline, which counts the same. */
    OFF,
    GOOD,
    /** Something falls due here later. */
    PLANNED,
    /** Nothing is there and nothing was due. */
    EMPTY
}
