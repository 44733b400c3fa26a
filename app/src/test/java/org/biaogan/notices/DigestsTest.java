package org.biaogan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.base.Rows;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes at a rhythm: to a person once a day at most, to a group a number and a link. */
@CampaignTest
class DigestsTest {

    private static final Instant MONDAY_NINE = Instant.parse("2026-11-23T01:00:00Z");

    private final Digests digests;
    private final NoticeRepository notices;
    private final AddressRepository addresses;
    private final RobotRepository robots;
    private final Cast cast;
    private final SmallPath small;
    private final TestClock.SettableClock clock;
    private final JdbcClient sql;

    private SmallPath.Opened opened;
    private long secretary;

    DigestsTest(
            Digests digests,
            NoticeRepository notices,
            AddressRepository addresses,
            RobotRepository robots,
            Cast cast,
            SmallPath small,
            TestClock.SettableClock clock,
            JdbcClient sql) {
        this.digests = digests;
        this.notices = notices;
        this.addresses = addresses;
        this.robots = robots;
        this.cast = cast;
        this.small = small;
        this.clock = clock;
        this.sql = sql;
    }

    @BeforeEach
    void aBranchSecretaryWithAnAddress() {
        sql.sql("delete from notices_outbox").update();
        opened = small.open();
        secretary = opened.branchSecretary().accountId();
        OffsetDateTime at = OffsetDateTime.parse("2026-11-01T00:00:00Z");
        addresses.put(secretary, "branch@example.edu.cn", "a".repeat(64), at.plusDays(1));
        addresses.confirm(secretary, "a".repeat(64), at);
        clock.set(MONDAY_NINE);
    }

    @AfterEach
    void theClockStandsAgain() {
        clock.set(TestClock.MORNING);
    }

    @Test
    void whoHasChosenNothingIsToldOnMondayWhatIsDueThisMonth() {
        makeAll();

        assertThat(notices.list(secretary))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(NoticeKind.DIGEST);
                    assertThat(it.arguments().getFirst()).isEqualTo("1");
                });
        assertThat(mails())
                .singleElement()
                .satisfies(it ->
                        assertThat(it).contains("本月到期 1 项", "P1-1-01", "2026-11-30", "/notices"));
    }

    @Test
    void itIsMadeOnceHoweverOftenItIsAskedFor() {
        makeAll();
        makeAll();
        clock.set(MONDAY_NINE.plusSeconds(3600));
        makeAll();

        assertThat(mails()).hasSize(1);
    }

    @Test
    void aChangeOfTheDayBringsNoSecondOneOnTheSameDay() {
        makeAll();
        want(Preference.Rhythm.DAILY, 9);
        clock.set(MONDAY_NINE.plusSeconds(7200));
        makeAll();

        assertThat(mails()).hasSize(1);
    }

    @Test
    void whoWantsNoneHasNone() {
        want(Preference.Rhythm.NEVER, 8);
        makeAll();

        assertThat(notices.list(secretary)).isEmpty();
        assertThat(mails()).isEmpty();
    }

    @Test
    void whereThereIsNothingToSayNothingIsSaid() {
        long idle = cast.holder("teacher-member", opened.college().siblingGeneralBranch());
        makeAll();

        assertThat(notices.list(idle)).isEmpty();
        assertThat(
                        sql.sql("select count(*) from notices_digest where account_id = :account")
                                .param("account", idle)
                                .query(Rows.LONG)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void aGroupIsToldANumberAndALinkAndNothingElse() {
        long unit = opened.college().generalBranch();
        robots.add(
                unit,
                new NewRobot(
                        RobotKind.WECOM, "书记群", "https://qyapi.weixin.qq.com/?key=1", null, 1, 9),
                OffsetDateTime.now(clock),
                opened.organiser().accountId());

        digests.waitingRobots().forEach(digests::make);
        digests.waitingRobots().forEach(digests::make);

        assertThat(
                        sql.sql("select body from notices_outbox where robot_id is not null")
                                .query(Rows.TEXT)
                                .list())
                .containsExactly("**标杆**：本月还有 **3** 项在期内。[打开查看](http://localhost:8080/notices)");
    }

    @Test
    void aUnitWithNothingAheadIsToldNothing() {
        robots.add(
                opened.college().siblingGeneralBranch(),
                new NewRobot(
                        RobotKind.WECOM, "书记群", "https://qyapi.weixin.qq.com/?key=1", null, 1, 9),
                OffsetDateTime.now(clock),
                opened.organiser().accountId());

        digests.waitingRobots().forEach(digests::make);
        assertThat(
                        sql.sql("select count(*) from notices_outbox where robot_id is not null")
                                .query(Rows.LONG)
                                .single())
                .isZero();
    }

    private void makeAll() {
        digests.waiting().forEach(digests::make);
    }

    private void want(Preference.Rhythm rhythm, int hour) {
        notices.put(
                secretary, new Preference(rhythm, 1, hour, null, null, false, List.of(), false));
    }

    private List<String> mails() {
        return sql.sql("select body from notices_outbox where account_id = :account")
                .param("account", secretary)
                .query(Rows.TEXT)
                .list();
    }
}
