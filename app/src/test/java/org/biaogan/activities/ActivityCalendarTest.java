package org.biaogan.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What was held stands beside what is due, day by day. */
@CampaignTest
class ActivityCalendarTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-10");

    private final Activities activities;
    private final ActivityCalendar calendar;
    private final SmallPath small;
    private final Cast cast;
    private final JdbcClient sql;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor secretary;
    private long branch;

    ActivityCalendarTest(
            Activities activities,
            ActivityCalendar calendar,
            SmallPath small,
            Cast cast,
            JdbcClient sql,
            MockMvcTester web) {
        this.activities = activities;
        this.calendar = calendar;
        this.small = small;
        this.cast = cast;
        this.sql = sql;
        this.web = web;
    }

    @BeforeEach
    void aBranchInACampaign() {
        opened = small.open();
        secretary = opened.branchSecretary();
        branch = opened.college().firstTeacherBranch();
    }

    @Test
    void aMonthIsShownInWholeWeeks() {
        var page = calendar.page(secretary, filter("month", "2026-11-10", null));

        assertThat(page.weeks()).hasSize(6).allSatisfy(it -> assertThat(it).hasSize(7));
        assertThat(page.days().getFirst().day()).isEqualTo(LocalDate.parse("2026-10-26"));
        assertThat(page.days().getLast().day()).isEqualTo(LocalDate.parse("2026-12-06"));
        assertThat(page.before()).isEqualTo(LocalDate.parse("2026-10-01"));
    }

    @Test
    void whatIsDueOfSeveralUnitsIsOneLineAndFollowsWhatWasRecorded() {
        assertThat(on("2026-11-30", opened.organiser()))
                .filteredOn(it -> it.code().equals("P1-1-01"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.units()).isEqualTo(3);
                    assertThat(it.done()).isZero();
                    assertThat(it.glyph(DAY)).isEqualTo("wait");
                });

        activities.record(secretary, HeldMeeting.of(branch, DAY));

        assertThat(on("2026-11-10", secretary))
                .extracting(CalendarLine::code)
                .containsExactly("branch-committee");
        assertThat(on("2026-12-10", secretary))
                .extracting(CalendarLine::sort)
                .containsExactly(CalendarLine.Sort.MATTER);
    }

    @Test
    void aRecordThatIsWithdrawnIsOnNoDayAndNeitherIsWhatItDecided() {
        long id = activities.record(secretary, HeldMeeting.of(branch, DAY));

        activities.withdraw(secretary, id, "记错了");

        assertThat(on("2026-11-10", secretary)).isEmpty();
        assertThat(on("2026-12-10", secretary)).isEmpty();
    }

    @Test
    void anotherBranchSeesNothingOfItAndTheOrganiserChoosesAUnit() {
        activities.record(secretary, HeldMeeting.of(branch, DAY));
        long other = opened.college().secondTeacherBranch();
        Actor stranger =
                cast.inCampaign(cast.holder("branch-secretary", other), opened.campaignId());

        assertThat(on("2026-11-10", stranger)).isEmpty();
        assertThat(on("2026-11-30", stranger)).allMatch(it -> it.units() == 1);
        assertThat(calendar.page(opened.organiser(), filter("day", "2026-11-10", other)).empty())
                .isTrue();
        assertThat(on("2026-11-10", opened.organiser())).hasSize(1);
    }

    @Test
    void aCampaignOfAnotherCollegeIsInNobodysCalendar() {
        var elsewhere = small.open();

        assertThat(on("2026-11-30", elsewhere.organiser()))
                .extracting(CalendarLine::campaignId)
                .containsOnly(elsewhere.campaignId());
    }

    @Test
    void gatesAndHolidaysStandOnTheirDays() {
        sql.sql(
                        "insert into organization_holiday (unit_id, on_date, title) values (:unit, :day, '校庆')")
                .param("unit", opened.college().committee())
                .param("day", DAY)
                .update();

        assertThat(get("?view=month&on=2026-11-10")).bodyText().contains("校庆", "2026 年 11 月");
        assertThat(get("?view=list&on=2026-10-20")).bodyText().contains("中期", "M5");
    }

    @Test
    void aLongDayFoldsAndOpensWhole() {
        for (int i = 0; i < 7; i++) {
            activities.record(secretary, HeldMeeting.of(branch, "theme-day", DAY, 5, List.of()));
        }

        assertThat(get("?on=2026-11-10")).bodyText().contains("另有 3 项");
        assertThat(get("?view=day&on=2026-11-10"))
                .bodyText()
                .doesNotContain("另有")
                .contains("2026-11-10 周二", "后一天");
    }

    @Test
    void aDayThatIsNoneIsToday() {
        for (String wrong :
                List.of("on=31.2.2026", "on=9999-99-99", "view=year", "on=0001-01-01")) {
            assertThat(get("?" + wrong)).hasStatusOk().bodyText().contains("2026 年 11 月");
        }
    }

    @Test
    void aUnitWithoutACampaignHasACalendarToo() {
        long sibling = opened.college().siblingGeneralBranch();
        long office = cast.holder("secretary", sibling);

        assertThat(
                        web.get()
                                .uri("/units/" + sibling + "/activities/calendar")
                                .with(as(office))
                                .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("这段时间没有事项");
    }

    @Test
    void theCalendarAsksAsOftenForManyRecordsAsForOne() {
        activities.record(secretary, HeldMeeting.of(branch, DAY));
        var month = filter("month", "2026-11-10", null);
        long few = Statements.ofReading(() -> calendar.page(secretary, month));
        for (int i = 1; i < 60; i++) {
            activities.record(
                    secretary,
                    HeldMeeting.of(branch, "theme-day", DAY.minusDays(i % 9), 5, List.of()));
        }

        assertThat(Statements.ofReading(() -> calendar.page(secretary, month))).isEqualTo(few);
    }

    private List<CalendarLine> on(String day, Actor actor) {
        return calendar.page(actor, filter("day", day, null)).days().getFirst().lines();
    }

    private static CalendarFilter filter(String view, String on, @Nullable Long unit) {
        return new CalendarFilter(view, on, unit);
    }

    private MvcTestResult get(String query) {
        return web.get()
                .uri("/campaigns/" + opened.campaignId() + "/activities/calendar" + query)
                .with(as(secretary.accountId()))
                .exchange();
    }
}
