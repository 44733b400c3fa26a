package org.biaogan.rhythms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One period of one rule in one unit.
 *
 * @param held the records in it
 * @param late the record of the next period that makes up for it, where that had more than one
 * @param reason why it was not held, where somebody said so
 */
public record Beat(
        Every.Span span,
        State state,
        List<Held> held,
        @Nullable Held late,
        @Nullable String reason) {

    public Beat {
        held = List.copyOf(held);
    }

    /** How it stands. */
    public enum State {
        /** Before the unit used Biaogan, or before it was founded or after it was closed. */
        BEFORE,
        HELD,
        /** Made up for in the next period. */
        HELD_LATE,
        /** Not held, with a reason. */
        EXCUSED,
        /** Its period runs. */
        DUE,
        MISSING,
        UPCOMING;

        /** Whether it is asked for by now. */
        public boolean counts() {
            return this == HELD || this == HELD_LATE || this == MISSING;
        }

        public boolean isHeld() {
            return this == HELD || this == HELD_LATE;
        }
    }
}
