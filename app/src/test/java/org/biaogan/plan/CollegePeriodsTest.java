package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.organization.CollegeCalendar;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calendar a unit plans by: its own where it has said something, else that of those above. */
@CampaignTest
class CollegePeriodsTest {

    private static final LocalDate FROM = LocalDate.parse("2026-07-01");
    private static final LocalDate TO = LocalDate.parse("2027-07-31");

    private final CollegePeriods periods;
    private final CollegeCalendar calendar;
    private final Rhythm rhythm;
    private final Plans plans;
    private final SmallPath small;
    private final Cast cast;

    private Cast.College college;
    private Actor department;

    CollegePeriodsTest(
            CollegePeriods periods,
            CollegeCalendar calendar,
            Rhythm rhythm,
            Plans plans,
            SmallPath small,
            Cast cast) {
        this.periods = periods;
        this.calendar = calendar;
        this.rhythm = rhythm;
        this.plans = plans;
        this.small = small;
        this.cast = cast;
    }

    @BeforeEach
    void aCollege() {
        college = cast.college();
        department = cast.inUnit("organisation-department", college.committee());
    }

    @Test
    void augustIsFreeUntilSomebodySaysThatNoMonthIs() {
        assertThat(months()).contains("2026-07", "2026-09").doesNotContain("2026-08");

        calendar.setFreeMonths(department, List.of());
        assertThat(months()).contains("2026-08");

        calendar.inheritFreeMonths(department);
        assertThat(months()).doesNotContain("2026-08");
    }

    @Test
    void theNearestUnitThatSaysSomethingIsHeard() {
        Actor below = cast.inUnit("administrator", college.generalBranch());
        calendar.setFreeMonths(department, List.of(2, 2, 8));
        assertThat(months()).doesNotContain("2026-08", "2027-02");

        calendar.setFreeMonths(below, List.of(7));
        assertThat(months()).contains("2026-08", "2027-02").doesNotContain("2026-07");
        assertThat(calendar.freeMonths(college.generalBranch()).holderName())
                .isEqualTo("智能制造学院党总支");
        assertThat(calendar.freeMonths(college.siblingGeneralBranch()).holderName())
                .isEqualTo("示例职业技术学院党委");
    }

    @Test
    void aTermOfTheCollegeHoldsBelowUntilItIsTakenBack() {
        calendar.setTerm(department, "2026-autumn", day("2026-08-24"), day("2027-01-10"));
        assertThat(dueOn("2026-autumn")).isEqualTo("2027-01-10");

        calendar.removeTerm(department, "2026-autumn");
        assertThat(dueOn("2026-autumn")).isEqualTo("2027-01-31");
    }

    @Test
    void aTermBeginsInItsYearEndsAfterwardsAndOverlapsNoOther() {
        calendar.setTerm(department, "2026-autumn", day("2026-09-01"), day("2027-01-20"));

        refused("2027-spring", "2027-01-20", "2027-07-10");
        refused("2030-autumn", "2031-09-01", "2032-01-20");
        refused("2027-spring", "2027-07-10", "2027-02-20");
        calendar.setTerm(department, "2027-spring", day("2027-01-21"), day("2027-07-10"));
    }

    @Test
    void aCampaignThatRunsFollowsTheCalendar() {
        var opened = small.open();
        Actor above = cast.inUnit("organisation-department", opened.college().committee());
        long monthly = small.task(opened, "P1-1-01");
        assertThat(plans.sheet(opened.organiser(), monthly).periods()).doesNotContain("2027-08");

        calendar.setFreeMonths(above, List.of());
        rhythm.keepUp(opened.campaignId());

        assertThat(plans.sheet(opened.organiser(), monthly).periods()).contains("2027-08");
    }

    private void refused(String code, String from, String to) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> calendar.setTerm(department, code, day(from), day(to)));
    }

    private List<String> months() {
        return names(Cycle.MONTH);
    }

    private List<String> names(Cycle cycle) {
        return periods.periods(college.generalBranch(), FROM, TO).of(cycle).stream()
                .map(Period::name)
                .toList();
    }

    private LocalDate dueOn(String term) {
        return periods.periods(college.generalBranch(), FROM, TO).of(Cycle.TERM).stream()
                .filter(it -> it.name().equals(term))
                .findFirst()
                .orElseThrow()
                .dueOn();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
