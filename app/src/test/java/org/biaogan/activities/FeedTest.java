package org.biaogan.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A calendar program reads along under a secret address, read back by another library. */
@CampaignTest
class FeedTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-10");

    private final Activities activities;
    private final Feeds feeds;
    private final SmallPath small;
    private final Cast cast;
    private final JdbcClient sql;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor secretary;
    private long branch;

    FeedTest(
            Activities activities,
            Feeds feeds,
            SmallPath small,
            Cast cast,
            JdbcClient sql,
            MockMvcTester web) {
        this.activities = activities;
        this.feeds = feeds;
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
    void whatIsRecordedIsInTheFeedAndGoneWhenWithdrawn() {
        String token = feeds.make(secretary, branch);
        var before = ReadBack.of(text(token));
        assertThat(before.summaries()).contains("待办：P1-1-01 任务 P1-1-01（机电教师党支部）");

        long id = activities.record(secretary, HeldMeeting.of(branch, DAY));

        var with = ReadBack.of(text(token));
        assertThat(with.summaries()).contains("支部委员会会议（机电教师党支部）", "期限：议定事项台账（机电教师党支部）");
        assertThat(with.start("支部委员会会议（机电教师党支部）")).isEqualTo(DAY);

        activities.withdraw(secretary, id, "记错了");

        assertThat(ReadBack.of(text(token)).all()).isEqualTo(before.all());
    }

    @Test
    void timesAreThoseOfTheWorldAndACorrectionKeepsItsName() {
        String token = feeds.make(secretary, branch);
        long id = activities.record(secretary, HeldMeeting.inTheAfternoon(branch, DAY));
        String name = "支部委员会会议（机电教师党支部）";
        var first = ReadBack.of(text(token));
        assertThat(first.start(name)).hasToString("2026-11-10T06:30Z");
        assertThat(first.end(name)).hasToString("2026-11-10T08:00Z");
        assertThat(first.value(name, "SEQUENCE")).isEqualTo("0");
        assertThat(first.value(name, "DTSTAMP")).isEqualTo("20261122T020000Z");

        activities.correct(secretary, id, corrected());

        var second = ReadBack.of(text(token));
        assertThat(second.value(name, "SEQUENCE")).isEqualTo("1");
        assertThat(second.value(name, "UID")).isEqualTo(first.value(name, "UID"));
        assertThat(second.start(name)).isEqualTo(DAY.minusDays(1));
        assertThat(second.uids()).doesNotHaveDuplicates();
    }

    @Test
    void anyNameComesBackAsItIsAndNoLineIsTooLong() {
        String name = "机电,数控;联合\\党支部 🎉 " + "示范".repeat(60);
        long unit = cast.unit(opened.college().generalBranch(), "TEACHER_BRANCH", name);
        Actor office = cast.inUnit("branch-secretary", unit);
        activities.record(office, HeldMeeting.of(unit, DAY));

        String text = text(feeds.make(office, unit));

        assertThat(ReadBack.of(text).summaries()).contains("支部委员会会议（" + name + "）");
        assertThat(text.split("\r\n"))
                .allSatisfy(it ->
                        assertThat(it.getBytes(StandardCharsets.UTF_8).length)
                                .isLessThanOrEqualTo(75));
    }

    @Test
    void nothingThatAPersonWroteAndNoNumberOfPeopleIsInIt() {
        String token = feeds.make(secretary, branch);
        activities.record(secretary, HeldMeeting.inTheAfternoon(branch, DAY));
        activities.record(secretary, HeldMeeting.of(branch, DAY));

        assertThat(ReadBack.of(text(token)).all())
                .doesNotContain("议定三件事", "实训室", "支部书记", "第三会议室", "ATTENDEE", "ORGANIZER");
    }

    @Test
    void aPersonsFeedHoldsWhatTheOfficesAnswerForAndNothingWhenTheyEnd() {
        String token = feeds.make(secretary, null);
        activities.record(secretary, HeldMeeting.of(branch, DAY));
        assertThat(ReadBack.of(text(token)).summaries())
                .isNotEmpty()
                .allMatch(it -> it.contains("P1-1-01"));

        sql.sql(
                        """
                        update organization_appointment set until_on = date '2026-11-01'
                        where person_id = :person
                        """)
                .param("person", cast.personOf(secretary.accountId()))
                .update();

        assertThat(ReadBack.of(text(token)).summaries()).isEmpty();
    }

    private NewActivity corrected() {
        var again = HeldMeeting.of(branch, "branch-committee", DAY.minusDays(1), 7, List.of());
        return new NewActivity(
                again.unitId(),
                again.kind(),
                again.heldOn(),
                null,
                null,
                null,
                null,
                null,
                7,
                6,
                null,
                false,
                "议定四件事",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "日期记错了",
                1);
    }

    private String text(String token) {
        return new String(get(token).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String token) {
        return web.get().uri("/feeds/" + token + ".ics").exchange();
    }
}
