package org.biaogan.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.biaogan.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What a module keeps that belongs to an office or hangs on who holds it; implemented by the
 * modules above, asked when an officer changes.
 */
public interface Owned {

    /** What is open there now, and what a successor has to read; some lines, never all the past. */
    List<OwnedLine> list(Holding holding);

    /**
     * Gives what hangs on the person to the successor, in the transaction of the hand-over; what
     * belongs to the office moves by itself, and the past stays whose it is.
     */
    default void move(Actor actor, Holding from, Heir to) {}

    /**
     * How many things wait now at offices that nobody holds, by the number of the last appointment;
     * one statement for all of them.
     */
    default Map<Long, Long> waiting(List<HandoverPage.Vacancy> vacancies, LocalDate today) {
        return Map.of();
    }

    /** Who takes over, with the account if there is one. */
    record Heir(long personId, @Nullable Long accountId) {}
}
