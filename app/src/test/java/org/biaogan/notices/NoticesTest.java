package org.biaogan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.biaogan.access.Accounts;
import org.biaogan.access.Actor;
import org.biaogan.access.Actors;
import org.biaogan.access.Scope;
import org.biaogan.base.Rows;
import org.biaogan.campaigns.MemberRole;
import org.biaogan.campaigns.Members;
import org.biaogan.complaints.Complaint;
import org.biaogan.complaints.Complaints;
import org.biaogan.complaints.NewComplaint;
import org.biaogan.organization.People;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told what, by which way, and what cannot be turned off. */
@CampaignTest
class NoticesTest {

    private static final Instant LATE_EVENING = Instant.parse("2026-11-22T15:00:00Z");

    private final Notices notices;
    private final NoticeRepository rows;
    private final AddressRepository addresses;
    private final Accounts accounts;
    private final Actors actors;
    private final People people;
    private final Members members;
    private final Complaints complaints;
    private final Cast cast;
    private final SmallPath small;
    private final TestClock.SettableClock clock;
    private final JdbcClient sql;

    private Cast.College college;
    private long somebody;

    NoticesTest(
            Notices notices,
            NoticeRepository rows,
            AddressRepository addresses,
            Accounts accounts,
            Actors actors,
            People people,
            Members members,
            Complaints complaints,
            Cast cast,
            SmallPath small,
            TestClock.SettableClock clock,
            JdbcClient sql) {
        this.notices = notices;
        this.rows = rows;
        this.addresses = addresses;
        this.accounts = accounts;
        this.actors = actors;
        this.people = people;
        this.members = members;
        this.complaints = complaints;
        this.cast = cast;
        this.small = small;
        this.clock = clock;
        this.sql = sql;
    }

    @BeforeEach
    void somebodyWithAnAddress() {
        sql.sql("delete from notices_outbox").update();
        college = cast.college();
        somebody = cast.holder("teacher-member", college.firstTeacherBranch());
        OffsetDateTime at = OffsetDateTime.now(clock);
        addresses.put(somebody, "teacher@example.edu.cn", "a".repeat(64), at.plusDays(1));
        addresses.confirm(somebody, "a".repeat(64), at);
    }

    @AfterEach
    void theClockStandsAgain() {
        clock.set(TestClock.MORNING);
    }

    @Test
    void aNoticeWaitsForTheDigestUnlessItIsWantedAtOnce() {
        notices.tell(somebody, NoticeKind.RETURNED, List.of("月报"), "/notices");
        assertThat(mailed()).isEmpty();

        want(true, List.of());
        notices.tell(somebody, NoticeKind.RETURNED, List.of("月报"), "/notices");
        assertThat(mailed()).containsExactly("标杆：退回给你：月报");
    }

    @Test
    void whatIsTurnedOffIsNotTold() {
        want(true, List.of(NoticeKind.RETURNED));
        notices.tell(somebody, NoticeKind.RETURNED, List.of("月报"), "/notices");

        assertThat(rows.list(somebody)).isEmpty();
        assertThat(mailed()).isEmpty();
    }

    @Test
    void aSingleMailWaitsUntilTheQuietHoursEndAndASecurityMailDoesNot() {
        clock.set(LATE_EVENING);
        want(true, List.of());
        notices.tell(somebody, NoticeKind.RETURNED, List.of("月报"), "/notices");
        notices.tell(somebody, NoticeKind.PASSWORD_CHANGED, List.of(), "/account");

        assertThat(
                        sql.sql(
                                        """
                                        select to_char(not_before at time zone 'Asia/Shanghai', 'MM-DD HH24')
                                        from notices_outbox order by id
                                        """)
                                .query(Rows.TEXT)
                                .list())
                .containsExactly("11-23 07", "11-22 23");
    }

    @Test
    void whatConcernsOnesOwnWayInIsToldWhateverWasChosen() {
        want(false, Arrays.asList(NoticeKind.values()));
        long keeper = cast.administrator();
        Actor administrator = actors.get(keeper, new Scope.Installation());

        accounts.resetLink(administrator, somebody);
        accounts.setAdministrator(administrator, somebody, true);

        assertThat(rows.list(somebody))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.RIGHTS_GRANTED, NoticeKind.LINK_MADE);
        assertThat(mailed()).hasSize(2);
    }

    @Test
    void anOfficeAndARoleAreRightsThatAreTold() {
        Actor department = cast.inUnit("organisation-department", college.committee());
        people.appoint(
                department,
                cast.personOf(somebody),
                college.studentBranch(),
                "counsellor",
                null,
                LocalDate.parse("2026-11-01"));
        var opened = small.open();
        long other = opened.branchSecretary().accountId();
        members.add(opened.organiser(), cast.personOf(other), MemberRole.EDITOR);

        assertThat(rows.list(somebody))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.RIGHTS_GRANTED);
        assertThat(rows.list(other))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.RIGHTS_GRANTED);
    }

    @Test
    void anAnswerToAComplaintWithANameIsTold() {
        Actor own = cast.inUnit(somebody, college.firstTeacherBranch());
        long holder = cast.holder("organiser", college.generalBranch());
        Actor above = cast.inUnit(holder, college.firstTeacherBranch());
        long id = complaints.say(own, new NewComplaint(college.firstTeacherBranch(), "月报", "太多。"));
        complaints.answer(above, id, "照改。");

        assertThat(rows.list(somebody))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(NoticeKind.ANSWERED);
                    assertThat(it.href()).isEqualTo("/complaints/" + id);
                });
        assertThat(complaints.list(above)).extracting(Complaint::waits).containsExactly(false);
    }

    private void want(boolean atOnce, List<NoticeKind> off) {
        rows.put(
                somebody,
                new Preference(Preference.Rhythm.WEEKLY, 1, 8, 22, 7, atOnce, off, false));
    }

    private List<String> mailed() {
        return sql.sql("select subject from notices_outbox where account_id = :account order by id")
                .param("account", somebody)
                .query(Rows.TEXT)
                .list();
    }
}
