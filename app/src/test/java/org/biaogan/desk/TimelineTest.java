package org.biaogan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.biaogan.base.NotFound;
import org.biaogan.plan.OccurrenceState;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CampaignTest
class TimelineTest {

    private final Timelines timelines;
    private final SmallPath small;

    private SmallPath.Opened opened;

    TimelineTest(Timelines timelines, SmallPath small) {
        this.timelines = timelines;
        this.small = small;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
    }

    @Test
    void whatATaskAsksOfSeveralUnitsInAMonthIsOneMark() {
        Timeline whole = timelines.get(opened.organiser(), TimelineFilter.ALL);

        assertThat(whole.scale().fromOn()).isEqualTo("2025-10-01");
        assertThat(whole.scale().toOn()).isEqualTo("2027-10-31");
        assertThat(marks(whole, "P1-1-01")).hasSize(23);
        TimelineMark october = mark(whole, "2026-10-31");
        assertThat(october.total()).isEqualTo(october.late()).isGreaterThan(1);
        assertThat(october.state()).isEqualTo(OccurrenceState.OVERDUE);
        assertThat(october.unitName()).isNull();
        assertThat(october.period()).isEqualTo("2026-10");
        assertThat(mark(whole, "2026-11-30").state()).isEqualTo(OccurrenceState.DUE);
        assertThat(whole.gates()).extracting(it -> it.code()).contains("M5", "M4-1", "M4-2");
    }

    @Test
    void aBranchSeesItsOwnOnly() {
        Timeline own = timelines.get(opened.branchSecretary(), TimelineFilter.ALL);

        TimelineMark october = mark(own, "2026-10-31");
        assertThat(october.total()).isOne();
        assertThat(october.unitName()).isEqualTo("机电教师党支部");
        assertThat(marks(own, "P1-1-02")).isEmpty();
    }

    @Test
    void theStretchFollowsTheZoomAndStaysWithinTheCampaign() {
        Timeline year = zoomed(Zoom.YEAR, null);
        assertThat(year.scale().fromOn()).isEqualTo("2026-01-01");
        assertThat(year.earlier()).isEqualTo(YearMonth.of(2025, 11));
        Timeline term = zoomed(Zoom.TERM, null);
        assertThat(term.scale().fromOn()).isEqualTo("2026-09-01");
        assertThat(term.scale().toOn()).isEqualTo("2027-01-31");
        Timeline before = zoomed(Zoom.TERM, term.earlier());
        assertThat(before.scale().toOn()).isEqualTo("2026-07-31");
        assertThat(zoomed(Zoom.TERM, before.later()).scale()).isEqualTo(term.scale());
        Timeline month = zoomed(Zoom.MONTH, YearMonth.of(2026, 10));
        assertThat(marks(month, "P1-1-01")).hasSize(1);
        assertThat(zoomed(Zoom.MONTH, YearMonth.of(1999, 1)).scale().fromOn())
                .isEqualTo("2025-10-01");
        assertThat(zoomed(Zoom.MONTH, YearMonth.of(1999, 1)).earlier()).isNull();
    }

    @Test
    void eachConditionNarrowsAndAnUnknownOneLeavesNothing() {
        assertThat(codes(null, null, null, null)).containsExactly("P1-1-01", "P1-1-02", "P1-1-03");
        assertThat(codes("P1", "C1", "secretary", null)).containsExactly("P1-1-02", "P1-1-03");
        assertThat(codes(null, null, null, OccurrenceState.OVERDUE)).containsExactly("P1-1-01");
        assertThat(codes("P9", null, null, null)).isEmpty();
        assertThat(codes(null, "C9", null, null)).isEmpty();
        assertThat(codes(null, null, "nobody", null)).isEmpty();
    }

    @Test
    void theListHasMarksAndGatesByTheirDays() {
        Timeline whole = timelines.get(opened.organiser(), TimelineFilter.ALL);

        List<Timeline.Line> lines = whole.lines();
        assertThat(lines).hasSize(23 + 1 + 3);
        assertThat(lines).extracting(Timeline.Line::on).isSorted();
        var overdue =
                new TimelineFilter(null, null, null, null, null, null, OccurrenceState.OVERDUE);
        assertThat(timelines.get(opened.organiser(), overdue).lines())
                .isNotEmpty()
                .allMatch(it -> it.gate() == null);
    }

    @Test
    void gatesOfOneDayStandBesideEachOther() {
        Timeline whole = timelines.get(opened.organiser(), TimelineFilter.ALL);

        assertThat(whole.gates())
                .extracting(it -> it.code() + " " + it.onDate() + " " + whole.aside(it))
                .containsExactly("M4-1 2026-10-20 0", "M5 2026-10-20 30", "M4-2 2027-10-19 0");
    }

    @Test
    void behindAMarkStandWhatItStandsFor() {
        long task = small.task(opened, "P1-1-01");
        LocalDate october = LocalDate.parse("2026-10-01");

        var all = timelines.stop(opened.organiser(), task, october, TimelineFilter.ALL);
        assertThat(all.lines()).hasSizeGreaterThan(1);
        assertThat(all.lines())
                .extracting(TimelineLine::dueOn)
                .containsOnly(LocalDate.parse("2026-10-31"));
        assertThat(
                        timelines
                                .stop(opened.branchSecretary(), task, october, TimelineFilter.ALL)
                                .lines())
                .hasSize(1);
        assertThat(
                        timelines
                                .stop(
                                        opened.organiser(),
                                        task,
                                        october,
                                        TimelineFilter.ALL.by(Zoom.MONTH))
                                .lines())
                .isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        timelines.stop(
                                small.open().organiser(), task, october, TimelineFilter.ALL));
    }

    private Timeline zoomed(Zoom zoom, @Nullable YearMonth at) {
        return timelines.get(opened.organiser(), TimelineFilter.ALL.by(zoom).about(at));
    }

    private List<String> codes(
            @Nullable String project,
            @Nullable String criterion,
            @Nullable String owner,
            @Nullable OccurrenceState state) {
        var filter = new TimelineFilter(null, null, null, project, criterion, owner, state);
        return timelines
                .get(opened.organiser(), filter)
                .rows()
                .map(it -> it.task().code())
                .toList();
    }

    private static List<TimelineMark> marks(Timeline timeline, String code) {
        return timeline.rows()
                .filter(it -> it.task().code().equals(code))
                .flatMap(it -> it.marks().stream())
                .toList();
    }

    private static TimelineMark mark(Timeline timeline, String lastOn) {
        return marks(timeline, "P1-1-01").stream()
                .filter(it -> it.lastOn().equals(LocalDate.parse(lastOn)))
                .findFirst()
                .orElseThrow();
    }
}
