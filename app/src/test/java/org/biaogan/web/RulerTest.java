package org.biaogan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulerTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final LocalDate END = LocalDate.of(2027, 8, 31);

    @Test
    void twoYearsAreTwentyFourMonthsWithJanuariesNamed() {
        var ruler = Ruler.of(START, END, LocalDate.of(2026, 11, 22), List.of());

        assertThat(ruler.months()).hasSize(24);
        assertThat(ruler.months().get(4).label()).isEqualTo("26.1");
        assertThat(ruler.months().stream().filter(Ruler.Month::past)).hasSize(15);
        assertThat(ruler.today()).isEqualTo(61.23);
    }

    @Test
    void gatesTooCloseToBeReadStandOnBothSides() {
        var ruler =
                Ruler.of(
                        START,
                        END,
                        START,
                        List.of(
                                new Ruler.Stop("M6", LocalDate.of(2026, 12, 11), false),
                                new Ruler.Stop("M4", LocalDate.of(2026, 12, 31), false)));

        assertThat(ruler.gates()).extracting(Ruler.Gate::below).containsExactly(false, true);
        assertThat(ruler.gates()).extracting(Ruler.Gate::next).containsExactly(true, false);
    }

    @Test
    void gatesOnOneSpotAreNotWrittenOverEachOther() {
        var ruler =
                Ruler.of(
                        START,
                        END,
                        START,
                        List.of(
                                new Ruler.Stop("M4-2 年度小结", END, false),
                                new Ruler.Stop("M7 验收", END, false),
                                new Ruler.Stop("M8 成果推广", END.plusMonths(6), false),
                                new Ruler.Stop("M9 回访", END.plusMonths(9), false)));

        assertThat(ruler.gates())
                .extracting(Ruler.Gate::label)
                .containsExactly("M4-2 · M8 · M9", "M7 验收", "", "");
    }

    @Test
    void outsideTheCampaignThereIsNoToday() {
        assertThat(Ruler.of(START, END, END.plusDays(1), List.of()).running()).isFalse();
    }
}
