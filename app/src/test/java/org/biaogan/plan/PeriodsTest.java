package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    private static final List<Period> TERMS =
            List.of(
                    period("2025-autumn", "2025-09-01", "2026-01-31"),
                    period("2026-spring", "2026-02-01", "2026-07-31"),
                    period("2026-autumn", "2026-09-01", "2027-01-31"));

    @Test
    void augustHasNoMonthOfItsOwn() {
        assertThat(from("2026-07-01", "2026-09-30").of(Cycle.MONTH))
                .containsExactly(
                        period("2026-07", "2026-07-01", "2026-07-31"),
                        period("2026-09", "2026-09-01", "2026-09-30"));
    }

    @Test
    void quarterThatSpansAugustCountsAndNothingFallsDueInAugust() {
        assertThat(from("2026-07-01", "2026-09-30").of(Cycle.QUARTER))
                .containsExactly(period("2026-Q3", "2026-07-01", "2026-09-30"));
        assertThat(from("2026-07-01", "2026-08-20").of(Cycle.QUARTER))
                .containsExactly(period("2026-Q3", "2026-07-01", "2026-07-31"));
    }

    @Test
    void periodThatLiesInFreeDaysOnlyIsNone() {
        assertThat(from("2026-08-01", "2026-08-31").of(Cycle.QUARTER)).isEmpty();
        assertThat(from("2026-08-01", "2026-08-31").of(Cycle.TERM)).isEmpty();
    }

    @Test
    void campaignThatBeginsInTheMiddleOfAMonthCutsItsFirstPeriods() {
        var periods = from("2025-10-20", "2026-03-10");

        assertThat(periods.of(Cycle.MONTH).getFirst())
                .isEqualTo(period("2025-10", "2025-10-20", "2025-10-31"));
        assertThat(periods.of(Cycle.TERM))
                .containsExactly(
                        period("2025-autumn", "2025-10-20", "2026-01-31"),
                        period("2026-spring", "2026-02-01", "2026-03-10"));
        assertThat(periods.of(Cycle.YEAR))
                .containsExactly(
                        period("2025", "2025-10-20", "2025-12-31"),
                        period("2026", "2026-01-01", "2026-03-10"));
        assertThat(periods.of(Cycle.ONCE))
                .containsExactly(period("once", "2025-10-20", "2026-03-10"));
    }

    @Test
    void lastDayOfATermStillBelongsToIt() {
        assertThat(from("2026-01-31", "2026-02-01").of(Cycle.TERM))
                .containsExactly(
                        period("2025-autumn", "2026-01-31", "2026-01-31"),
                        period("2026-spring", "2026-02-01", "2026-02-01"));
    }

    @Test
    void februaryOfALeapYearHasItsTwentyNinthDay() {
        assertThat(from("2028-02-01", "2028-03-31").of(Cycle.MONTH).getFirst())
                .isEqualTo(period("2028-02", "2028-02-01", "2028-02-29"));
    }

    @Test
    void eventsAreDueWhenTheyHappen() {
        assertThat(from("2025-10-20", "2027-10-19").of(Cycle.EVENT)).isEmpty();
    }

    @Test
    void changeTouchesOnlyWhatBeginsLaterAndWhatIsDueOnceBeginsTomorrow() {
        var periods = from("2025-10-20", "2027-01-19");
        var today = LocalDate.parse("2026-11-01");

        assertThat(periods.of(Cycle.MONTH, today))
                .extracting(Period::name)
                .containsExactly("2026-12", "2027-01");
        assertThat(periods.of(Cycle.ONCE, today))
                .containsExactly(period("once", "2026-11-02", "2027-01-19"));
    }

    private static Periods from(String from, String to) {
        return new Periods(LocalDate.parse(from), LocalDate.parse(to), TERMS, Set.of(Month.AUGUST));
    }

    private static Period period(String name, String from, String due) {
        return new Period(name, LocalDate.parse(from), LocalDate.parse(due));
    }
}
