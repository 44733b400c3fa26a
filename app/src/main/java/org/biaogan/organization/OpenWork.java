package org.biaogan.organization;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What a module keeps open for a unit; implemented by the modules above, asked when the unit is
 * closed or merged into another.
 */
public interface OpenWork {

    /** What is open there now, counted; not what is past. */
    List<Line> list(long unitId, LocalDate today);

    /** Refuses where the unit cannot end on that day before something else is done. */
    default void mustBeEndable(long unitId, LocalDate on) {}

    /** Gives what is open to the other unit, in the transaction of the merger. */
    default void move(Actor actor, Merger merger) {}

    /**
     * Something that is open.
     *
     * @param note message key of what it is
     * @param arguments of that message, as text
     * @param moves whether it goes to the other unit in a merger; else it stays, and the unit above
     *     sees to it
     * @param href where it is, below this server
     */
    record Line(String note, List<String> arguments, boolean moves, @Nullable String href) {

        public Line {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * One unit is merged into another as of a day, or closed and gives what is open to one above.
     */
    record Merger(Unit from, Unit into, LocalDate on) {

        /** Whether it is only closed. */
        public boolean above() {
            return from.isBelow(into);
        }
    }
}
