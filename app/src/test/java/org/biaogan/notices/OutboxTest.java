package org.biaogan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.biaogan.base.Rows;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits is sent, tried again, given up and never sent twice once it was taken. */
@CampaignTest
class OutboxTest {

    private final OutboxRepository outbox;
    private final RobotRepository robots;
    private final NoticeRepository notices;
    private final Cast cast;
    private final JdbcClient sql;

    private final Receiver receiver = new Receiver();
    private final MailServer mails = new MailServer();
    private Instant now = TestClock.MORNING;
    private Outbox sending;
    private long keeper;
    private long robot;

    OutboxTest(
            OutboxRepository outbox,
            RobotRepository robots,
            NoticeRepository notices,
            Cast cast,
            JdbcClient sql) {
        this.outbox = outbox;
        this.robots = robots;
        this.notices = notices;
        this.cast = cast;
        this.sql = sql;
        this.sending = sending(0);
    }

    @BeforeEach
    void aRobotInAGroup() {
        sql.sql("delete from notices_outbox").update();
        sending = sending(mails.port());
        long unit = cast.college().generalBranch();
        keeper = cast.holder("organiser", unit);
        robot =
                robots.add(
                        unit,
                        new NewRobot(
                                RobotKind.WECOM, "支部书记群", receiver.url("/send?key=1"), null, 1, 9),
                        at(),
                        keeper);
    }

    @AfterEach
    void close() throws IOException {
        receiver.close();
        mails.close();
    }

    @Test
    void whatWasTakenIsNeverSentAgain() {
        outbox.addGroup(robot, "标杆", "还有 12 项", at());

        assertThat(sending.sendNext()).isTrue();
        pass(Duration.ofDays(2));
        assertThat(sending.sendNext()).isFalse();
        assertThat(receiver.got()).hasSize(1);
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void aFaultIsTriedAgainWithLongerPausesAndThenGivenUpWithASentence() {
        receiver.answering(500, "");
        outbox.addGroup(robot, "标杆", "还有 12 项", at());

        assertThat(sending.sendNext()).isTrue();
        assertThat(sending.sendNext()).as("waits a minute first").isFalse();
        for (int i = 0; i < 5; i++) {
            pass(Duration.ofHours(7));
            assertThat(sending.sendNext()).isTrue();
        }
        assertThat(state()).isEqualTo("GIVEN_UP");
        assertThat(receiver.got()).hasSize(6);
        assertThat(notices.list(keeper))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(NoticeKind.UNREACHABLE);
                    assertThat(it.arguments()).containsExactly("支部书记群");
                });
        assertThat(robots.list(unit()).getFirst().failure()).isEqualTo("notices.problem.server");
        pass(Duration.ofDays(2));
        assertThat(sending.sendNext()).isFalse();
    }

    @Test
    void oneThatIsReachedAgainIsInOrderAgain() {
        receiver.answering(400, "");
        outbox.addGroup(robot, "标杆", "还有 12 项", at());
        sending.sendNext();
        assertThat(robots.list(unit()).getFirst().failure()).isNotNull();

        receiver.answering(200, "{\"errcode\":0}");
        outbox.addGroup(robot, "标杆", "还有 12 项", at());
        sending.sendNext();
        assertThat(robots.list(unit()).getFirst().failure()).isNull();
    }

    @Test
    void whatAStopLeftHalfSentIsTakenUpWhenItsTimeIsOver() {
        outbox.addGroup(robot, "标杆", "还有 12 项", at());
        assertThat(outbox.take(at(), at().plusMinutes(1))).isPresent();

        assertThat(sending.sendNext()).as("somebody else may still be at it").isFalse();
        pass(Duration.ofMinutes(2));
        assertThat(sending.sendNext()).isTrue();
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void anEndedRobotIsNotSpokenTo() {
        outbox.addGroup(robot, "标杆", "还有 12 项", at());
        robots.end(unit(), robot, at());

        assertThat(sending.sendNext()).isTrue();
        assertThat(receiver.got()).isEmpty();
        assertThat(state()).isEqualTo("GIVEN_UP");
        assertThat(url()).isEqualTo("ended");
    }

    @Test
    void aMailKeepsItsNumberWhenItIsSentAgain() {
        mails.answeringData("451 later");
        outbox.addMail(keeper, "zuzhiyuan@example.edu.cn", "标杆：提醒", "本月到期 3 项", at(), at());
        sending.sendNext();
        assertThat(state()).isEqualTo("WAITING");

        mails.answeringData("250 OK");
        pass(Duration.ofMinutes(2));
        sending.sendNext();
        assertThat(state()).isEqualTo("SENT");
        String number =
                sql.sql("select message_id::text from notices_outbox").query(Rows.TEXT).single();
        assertThat(mails.mails())
                .singleElement()
                .satisfies(it ->
                        assertThat(it)
                                .contains(
                                        "Message-ID: <" + number + "@biaogan>",
                                        "To: zuzhiyuan@example.edu.cn",
                                        "Auto-Submitted: auto-generated"));
    }

    @Test
    void anAddressThatTheServerDoesNotKnowIsGivenUpAtOnceAndItsOwnerIsTold() {
        mails.answeringRecipients("550 no such user");
        outbox.addMail(keeper, "nobody@example.edu.cn", "标杆", "本月到期 3 项", at(), at());

        sending.sendNext();
        assertThat(state()).isEqualTo("GIVEN_UP");
        assertThat(notices.list(keeper))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.UNREACHABLE);
    }

    private Outbox sending(int port) {
        var configuration =
                new NoticeConfiguration(
                        URI.create("https://biaogan.example"),
                        0,
                        List.of("127.0.0.1"),
                        Duration.ofSeconds(2),
                        new NoticeConfiguration.Mail(
                                "127.0.0.1",
                                port,
                                NoticeConfiguration.Mail.Security.NONE,
                                "",
                                "",
                                "biaogan@example.edu.cn"));
        var clock = new Standing();
        return new Outbox(
                outbox,
                robots,
                notices,
                new MailPost(configuration),
                new GroupPost(configuration, clock),
                configuration,
                clock);
    }

    private OffsetDateTime at() {
        return now.atOffset(ZoneOffset.UTC);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private String state() {
        return sql.sql("select state from notices_outbox").query(Rows.TEXT).single();
    }

    private String url() {
        return sql.sql("select url from notices_robot where id = :id")
                .param("id", robot)
                .query(Rows.TEXT)
                .single();
    }

    private long unit() {
        return sql.sql("select unit_id from notices_robot where id = :id")
                .param("id", robot)
                .query(Rows.LONG)
                .single();
    }

    /** Stands where the test says. */
    private final class Standing extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
