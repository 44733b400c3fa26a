package org.biaogan.activities;

/** How many must be present so that a meeting may decide. */
public enum Quorum {
    /** At least half of those due. */
    HALF {
        @Override
        int least(int due) {
            return (due + 1) / 2;
        }
    },
    /** At least two thirds of those due. */
    TWO_THIRDS {
        @Override
        int least(int due) {
            return (2 * due + 2) / 3;
        }
    };

    /** The fewest that are enough, of so many who are due. */
    abstract int least(int due);
}
