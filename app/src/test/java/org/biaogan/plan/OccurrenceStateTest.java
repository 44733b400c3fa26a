package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.biaogan.base.Rows;
import org.biaogan.testing.CampaignTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@CampaignTest
class OccurrenceStateTest {

    private static final LocalDate FROM = LocalDate.parse("2026-11-01");
    private static final LocalDate DUE = LocalDate.parse("2026-11-30");
    private static final LocalDate USED = LocalDate.parse("2025-09-01");

    private final JdbcClient sql;

    OccurrenceStateTest(JdbcClient sql) {
        this.sql = sql;
    }

    @Test
    void lateGoesByTheDayOfTheEventNotByTheDayOfEntry() {
        assertThat(state(DUE, true, false, DUE.plusDays(20))).isEqualTo(OccurrenceState.DONE);
        assertThat(state(DUE.plusDays(1), true, false, DUE.plusDays(20)))
                .isEqualTo(OccurrenceState.DONE_LATE);
    }

    @Test
    void wordsAloneAreNotDoneWhileMaterialIsMissing() {
        assertThat(state(DUE, false, false, DUE)).isEqualTo(OccurrenceState.DUE);
        assertThat(state(DUE, false, false, DUE.plusDays(1))).isEqualTo(OccurrenceState.OVERDUE);
    }

    @Test
    void aReasonAnswersUntilAResultSpeaks() {
        assertThat(state(null, false, true, DUE.plusDays(1))).isEqualTo(OccurrenceState.SKIPPED);
        assertThat(state(DUE, true, true, DUE.plusDays(1))).isEqualTo(OccurrenceState.DONE);
    }

    @Test
    void whatWasDueBeforeBiaoganCanBeFilledAndIsNeverLate() {
        LocalDate used = DUE.plusDays(1);
        assertThat(OccurrenceState.of(FROM, DUE, used, null, false, false, used))
                .isEqualTo(OccurrenceState.BEFORE_BIAOGAN);
        assertThat(OccurrenceState.of(FROM, DUE, used, used, true, false, used))
                .isEqualTo(OccurrenceState.DONE);
    }

    @Test
    void nothingIsOverdueOnItsOwnDay() {
        assertThat(state(null, false, false, FROM.minusDays(1)))
                .isEqualTo(OccurrenceState.UPCOMING);
        assertThat(state(null, false, false, FROM)).isEqualTo(OccurrenceState.DUE);
        assertThat(state(null, false, false, DUE)).isEqualTo(OccurrenceState.DUE);
        assertThat(state(null, false, false, DUE.plusDays(1))).isEqualTo(OccurrenceState.OVERDUE);
    }

    @Test
    void theDatabaseSaysTheSame() {
        List<@Nullable LocalDate> done = Arrays.asList(null, FROM, DUE, DUE.plusDays(1));
        for (LocalDate used : List.of(USED, DUE, DUE.plusDays(1))) {
            for (LocalDate doneOn : done) {
                for (int flags = 0; flags < 4; flags++) {
                    for (LocalDate today : List.of(FROM.minusDays(1), FROM, DUE, DUE.plusDays(1))) {
                        boolean complete = (flags & 1) == 1;
                        boolean skipped = (flags & 2) == 2;
                        assertThat(inDatabase(used, doneOn, complete, skipped, today))
                                .as(
                                        "used %s done %s complete %s skipped %s today %s",
                                        used, doneOn, complete, skipped, today)
                                .isEqualTo(
                                        OccurrenceState.of(
                                                        FROM, DUE, used, doneOn, complete, skipped,
                                                        today)
                                                .name());
                    }
                }
            }
        }
    }

    private static OccurrenceState state(
            @Nullable LocalDate doneOn, boolean complete, boolean skipped, LocalDate today) {
        return OccurrenceState.of(FROM, DUE, USED, doneOn, complete, skipped, today);
    }

    private String inDatabase(
            LocalDate used,
            @Nullable LocalDate doneOn,
            boolean complete,
            boolean skipped,
            LocalDate today) {
        return sql.sql(
                        "select plan_state(:from, :due, :used, cast(:done as date), :complete, :skipped, :today)")
                .param("from", FROM)
                .param("due", DUE)
                .param("used", used)
                .param("done", doneOn)
                .param("complete", complete)
                .param("skipped", skipped)
                .param("today", today)
                .query(Rows.TEXT)
                .single();
    }
}
