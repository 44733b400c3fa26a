package org.biaogan.notices;

import static org.biaogan.access.Permission.MANAGE_ROBOTS;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The robots in a unit's groups (群机器人): once a week they say how much is still ahead, with a link
 * and nothing else.
 */
@Service
@Transactional
public class Robots {

    private final RobotRepository robots;
    private final OutboxRepository outbox;
    private final GroupPost groups;
    private final NoticeWords words;
    private final Trail trail;
    private final Clock clock;

    Robots(
            RobotRepository robots,
            OutboxRepository outbox,
            GroupPost groups,
            NoticeWords words,
            Trail trail,
            Clock clock) {
        this.robots = robots;
        this.outbox = outbox;
        this.groups = groups;
        this.words = words;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Robot> list(Actor actor) {
        actor.must(MANAGE_ROBOTS);
        return robots.list(actor.unitId());
    }

    public void add(Actor actor, NewRobot robot) {
        actor.must(MANAGE_ROBOTS);
        if (!groups.takes(uri(robot.address()))) {
            throw new Refused("notices.robot.address");
        }
        long id = robots.add(actor.unitId(), robot, OffsetDateTime.now(clock), actor.accountId());
        mark(actor, "notices.robot-added", id);
    }

    /** Ends it; its address and secret are forgotten. */
    public void end(Actor actor, long robotId) {
        actor.must(MANAGE_ROBOTS);
        if (!robots.end(actor.unitId(), robotId, OffsetDateTime.now(clock))) {
            throw new NotFound("notices.robot", robotId);
        }
        mark(actor, "notices.robot-ended", robotId);
    }

    /** Sends a word to see whether it arrives. */
    public void greet(Actor actor, long robotId) {
        Robot robot =
                list(actor).stream()
                        .filter(it -> it.id() == robotId)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("notices.robot", robotId));
        outbox.addGroup(
                robot.id(),
                words.zh("notices.group.title"),
                words.zh("notices.group.greeting"),
                OffsetDateTime.now(clock));
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException notAnAddress) {
            throw new Refused("notices.robot.address");
        }
    }

    private void mark(Actor actor, String what, long robotId) {
        trail.add(
                Mark.of(actor.accountId(), what, "notices_robot", robotId).inUnit(actor.unitId()));
    }
}
