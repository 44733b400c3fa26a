package org.biaogan.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit that may carry tasks of a campaign, and from when to when there is such a unit. */
public record CarryingUnit(
        long id, String kind, String name, LocalDate fromOn, @Nullable LocalDate closedOn) {

    /**
     * Whether a period may be asked of it. A unit that was there when the campaign was opened is
     * asked for all of it, since its day of founding is as a rule the day it was typed in; one
     * founded later is asked from its founding on. What begins after its closing is not asked.
     */
    boolean answersFor(Period period, LocalDate openedOn) {
        boolean founded = !fromOn.isAfter(openedOn) || !period.dueOn().isBefore(fromOn);
        return founded && (closedOn == null || !period.fromOn().isAfter(closedOn));
    }
}
