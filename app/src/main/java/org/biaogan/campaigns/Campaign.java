package org.biaogan.campaigns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One campaign of a unit.
 *
 * @param usedFrom from which day Biaogan is used; what was due before is never late
 */
public record Campaign(
        long id,
        long unitId,
        String unitName,
        String title,
        LocalDate fromOn,
        LocalDate midOn,
        LocalDate toOn,
        LocalDate usedFrom) {

    /** Months of the campaign, the begun ones counted whole. */
    public int months() {
        return (int) ChronoUnit.MONTHS.between(fromOn.withDayOfMonth(1), toOn.withDayOfMonth(1))
                + 1;
    }

    /**
     * Which month of the campaign a day lies in: 1 in the first, 0 before, {@code months()} at
     * most.
     */
    public int monthOf(LocalDate day) {
        long passed =
                ChronoUnit.MONTHS.between(fromOn.withDayOfMonth(1), day.withDayOfMonth(1)) + 1;
        return (int) Math.clamp(passed, 0, months());
    }
}
