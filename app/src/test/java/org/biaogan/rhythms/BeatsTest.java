package org.biaogan.rhythms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.biaogan.rhythms.Beat.State;
import org.biaogan.schemes.Wording;
import org.junit.jupiter.api.Test;

/** How a unit stands to a rule, from what it held alone. */
class BeatsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-10");
    private static final LocalDate SINCE = LocalDate.parse("2026-02-01");

    @Test
    void aMonthIsHeldDueMissingOrStillToCome() {
        assertThat(states(List.of("2026-02-12", "2026-04-30"), Map.of()))
                .startsWith(
                        State.BEFORE,
                        State.HELD,
                        State.MISSING,
                        State.HELD,
                        State.DUE,
                        State.UPCOMING);
    }

    @Test
    void whatTheNextMonthHasMoreThanOnceMakesUpForTheOneBefore() {
        assertThat(states(List.of("2026-04-02", "2026-04-20"), Map.of()).get(2))
                .isEqualTo(State.HELD_LATE);
        assertThat(states(List.of("2026-03-02", "2026-04-02", "2026-04-20"), Map.of()).get(2))
                .isEqualTo(State.HELD);
        assertThat(states(List.of("2026-04-02"), Map.of()).get(2)).isEqualTo(State.MISSING);
    }

    @Test
    void aReasonExcusesAMonthUntilItIsHeldAfterAll() {
        assertThat(states(List.of(), Map.of("2026-03", "合并召开")).get(2)).isEqualTo(State.EXCUSED);
        assertThat(states(List.of("2026-03-31"), Map.of("2026-03", "合并召开")).get(2))
                .isEqualTo(State.HELD);
    }

    @Test
    void whatEndedAfterTheUnitWasClosedIsNotAskedFor() {
        var beats =
                Beats.of(
                        Every.MONTH.of(2026, Set.of()),
                        List.of(),
                        Map.of(),
                        SINCE,
                        LocalDate.parse("2026-03-15"),
                        TODAY);

        assertThat(beats.get(1).state()).isEqualTo(State.MISSING);
        assertThat(beats.get(2).state()).isEqualTo(State.BEFORE);
    }

    @Test
    void periodsAreCutByTheCalendarAndNoneEndsInAMonthWithoutDuty() {
        assertThat(Every.MONTH.of(2026, Set.of(Month.AUGUST)))
                .hasSize(11)
                .noneMatch(it -> it.name().equals("2026-08"));
        assertThat(Every.QUARTER.of(2026, Set.of(Month.AUGUST)))
                .extracting(Every.Span::name)
                .containsExactly("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4");
        assertThat(Every.HALF_YEAR.of(2026, Set.of()))
                .extracting(it -> it.from() + " " + it.to())
                .containsExactly("2026-01-01 2026-06-30", "2026-07-01 2026-12-31");
        List<Every.Span> fortnights = Every.TWO_WEEKS.of(2026, Set.of());
        assertThat(fortnights.getFirst().from()).isEqualTo("2026-01-05");
        assertThat(fortnights.getLast().from().getYear()).isEqualTo(2026);
        assertThat(fortnights).hasSize(26);
    }

    @Test
    void aYearIsTwelveColumnsWhateverItsPeriods() {
        for (Every every : List.of(Every.TWO_WEEKS, Every.MONTH, Every.QUARTER, Every.YEAR)) {
            var beats =
                    Beats.of(
                            every.of(2026, Set.of(Month.AUGUST)),
                            List.of(),
                            Map.of(),
                            SINCE,
                            null,
                            TODAY);
            var line = new UnitYear.Line(RULE, every, beats);

            assertThat(YearGrid.of(line).stream().mapToInt(YearGrid.Cell::months).sum())
                    .as(every.name())
                    .isEqualTo(12);
            assertThat(YearGrid.of(line).stream().mapToInt(it -> it.beats().size()).sum())
                    .as(every.name())
                    .isEqualTo(beats.size());
        }
    }

    private static final RhythmRule RULE =
            new RhythmRule(
                    "branch-committee",
                    "branch-committee",
                    new Wording("支部委员会会议", null),
                    "BRANCH",
                    Every.MONTH,
                    new Wording("条例", null),
                    true);

    private static List<State> states(List<String> days, Map<String, String> reasons) {
        Stream<Held> held = days.stream().map(it -> new Held(1, LocalDate.parse(it)));
        return Beats.of(Every.MONTH.of(2026, Set.of()), held.toList(), reasons, SINCE, null, TODAY)
                .stream()
                .map(Beat::state)
                .toList();
    }
}
