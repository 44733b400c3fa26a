package org.biaogan.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what waits, one message at a time. A row says who holds it and until when, so a stop loses
 * nothing. What was accepted is settled at once and never sent again; where it is not known whether
 * a message was accepted (no answer in time, a stop in between), it is sent again.
 */
@Component
class Outbox {

    /** Pauses after the first, second … attempt; after the last one it is given up. */
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(6));

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration KEPT = Duration.ofDays(90);

    private final OutboxRepository outbox;
    private final RobotRepository robots;
    private final NoticeRepository notices;
    private final MailPost mail;
    private final GroupPost groups;
    private final NoticeConfiguration configuration;
    private final Clock clock;

    Outbox(
            OutboxRepository outbox,
            RobotRepository robots,
            NoticeRepository notices,
            MailPost mail,
            GroupPost groups,
            NoticeConfiguration configuration,
            Clock clock) {
        this.outbox = outbox;
        this.robots = robots;
        this.notices = notices;
        this.mail = mail;
        this.groups = groups;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Sends the next one; false where nothing waits. */
    boolean sendNext() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime until = now.plus(configuration.limit().multipliedBy(6));
        return outbox.take(now, until)
                .map(it -> {
                    settle(it, attempt(it));
                    return true;
                })
                .orElse(false);
    }

    void forget() {
        outbox.forget(OffsetDateTime.now(clock).minus(KEPT));
    }

    /** A fault of our own must not keep a row held and all behind it waiting. */
    private Delivery attempt(Outgoing message) {
        try {
            return deliver(message);
        } catch (RuntimeException fault) {
            LOG.error("Notice {} could not be sent", message.id(), fault);
            return new Delivery.Later("notices.problem.broken");
        }
    }

    private Delivery deliver(Outgoing message) {
        String recipient = message.recipient();
        if (recipient != null) {
            return mail.send(recipient, message);
        }
        Long robot = message.robotId();
        return robots.findWay(robot == null ? 0 : robot)
                .map(it -> groups.send(it, message.subject(), message.body()))
                .orElseGet(() -> new Delivery.Never("notices.problem.ended"));
    }

    private void settle(Outgoing message, Delivery delivery) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        switch (delivery) {
            case Delivery.Accepted() -> {
                outbox.sent(message.id(), now);
                if (message.robotId() != null) {
                    robots.reached(message.robotId());
                }
            }
            case Delivery.Later(String problem) -> {
                if (message.attempts() > PAUSES.size()) {
                    giveUp(message, problem, now);
                } else {
                    Duration pause = PAUSES.get(message.attempts() - 1);
                    outbox.waitUntil(message.id(), now.plus(pause), problem);
                }
            }
            case Delivery.Never(String problem) -> giveUp(message, problem, now);
        }
    }

    /** Says so to who manages the robot, or whose address it is. */
    private void giveUp(Outgoing message, String problem, OffsetDateTime now) {
        outbox.giveUp(message.id(), now, problem);
        Long robot = message.robotId();
        Long account = message.accountId();
        if (robot != null) {
            robots.failed(robot, now, problem)
                    .ifPresent(it ->
                            tell(
                                    it.madeBy(),
                                    it.title(),
                                    "/units/" + it.unitId() + "/robots",
                                    now));
        } else if (account != null && mail.configured()) {
            tell(account, String.valueOf(message.recipient()), "/notices/settings", now);
        }
    }

    /** In the product only: a mail about a mail that did not arrive helps nobody. */
    private void tell(long account, String what, String href, OffsetDateTime now) {
        Preference wanted = notices.findPreference(account).orElse(Preference.USUAL);
        if (wanted.wants(NoticeKind.UNREACHABLE)) {
            notices.add(account, NoticeKind.UNREACHABLE, List.of(what), href, now);
        }
    }
}
