package org.biaogan.activities;

/** How many must be in favour so that something is decided. */
public enum DecisionRule {
    /** More than half of those due to attend, whoever is present. */
    MORE_THAN_HALF_DUE;

    /** The fewest that are enough, of so many who are due. */
    int least(int due) {
        return due / 2 + 1;
    }
}
