package org.biaogan.activities;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.CampaignActors;
import org.biaogan.evidence.Upload;
import org.biaogan.organization.OrganizationTree;
import org.biaogan.organization.Unit;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records of what happened. One is written once, where it happened, and closes whatever it serves:
 * occurrences of several tasks, units and campaigns; its originals become evidence. Corrected by a
 * further wording, withdrawn with a reason, never deleted.
 */
@Service
@Transactional
public class Activities {

    private final ActivityRepository activities;
    private final KindRepository kinds;
    private final MatterRepository matters;
    private final ClosingRepository closed;
    private final Closings closings;
    private final CampaignActors campaigns;
    private final OrganizationTree tree;
    private final Trail trail;
    private final CivilCalendar calendar;
    private final Clock clock;

    Activities(
            ActivityRepository activities,
            KindRepository kinds,
            MatterRepository matters,
            ClosingRepository closed,
            Closings closings,
            CampaignActors campaigns,
            OrganizationTree tree,
            Trail trail,
            CivilCalendar calendar,
            Clock clock) {
        this.activities = activities;
        this.kinds = kinds;
        this.matters = matters;
        this.closed = closed;
        this.closings = closings;
        this.campaigns = campaigns;
        this.tree = tree;
        this.trail = trail;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ActivityKind> kinds() {
        return kinds.list();
    }

    @Transactional(readOnly = true)
    public ActivityKind kind(String code) {
        return kinds.list().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("activities.kind", code));
    }

    /** The open units for which the actor may record, the highest first. */
    @Transactional(readOnly = true)
    public List<Unit> units(Actor actor) {
        return tree.list(actor.where(Permission.RECORD_RESULT)).stream()
                .filter(it -> it.closedOn() == null)
                .toList();
    }

    /** How the last record of this kind in this unit was, to begin with; one statement. */
    @Transactional(readOnly = true)
    public ActivityRepository.Usual usual(long unitId, String kind) {
        return activities.usual(unitId, kind);
    }

    /** What a record would close, as it is filled in so far; four statements. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(Actor actor, NewActivity said) {
        if (said.unitId() == null || said.kind() == null || said.heldOn() == null) {
            return List.of();
        }
        return closings.candidates(actor, holders(actor, said), said.kind(), said.day());
    }

    /** Files of the actor that are to become originals of a record. */
    @Transactional(readOnly = true)
    public List<Upload> waiting(Actor actor, NewActivity said) {
        return said.unitId() == null || said.uploads().isEmpty()
                ? List.of()
                : closings.waiting(actor, unit(actor, said.unit()).path(), said.uploads());
    }

    /** Records what happened and closes what was ticked, all in one piece; returns its id. */
    public long record(Actor actor, NewActivity said) {
        actor.must(Permission.RECORD_RESULT);
        Unit unit = unit(actor, said.unit());
        ActivityKind kind = kind(requireNonNull(said.kind()));
        mustHaveHappened(said);
        mustBeOf(List.of(), said.saidTopics());
        List<Unit> holders = holders(actor, said);
        long id = activities.add(unit.id(), actor.accountId(), now());
        activities.addWording(id, 1, said, actor.accountId(), now());
        activities.addTopics(id, 1, said.saidTopics());
        activities.addTogether(
                id, holders.stream().map(Unit::id).filter(it -> it != unit.id()).toList());
        matters.follow(id, unit.id(), said.saidTopics(), actor.accountId(), now());
        closings.close(
                actor,
                id,
                unit,
                said,
                title(kind, said.day()),
                closings.candidates(actor, holders, kind.code(), said.day()));
        mark(actor, "activities.recorded-act", id, unit.id());
        return id;
    }

    /** Adds originals to a record that stands; they prove what it closes. */
    public void addOriginals(Actor actor, long id, NewActivity said) {
        Activity activity = writable(actor, id);
        Activity.Wording now = activity.now();
        Unit unit = tree.get(activity.unitId());
        var units = new ArrayList<Unit>(List.of(unit));
        activity.together().forEach(it -> units.add(tree.get(it.unitId())));
        closings.add(
                actor,
                id,
                unit,
                said,
                title(kind(now.kind()), now.heldOn()),
                closings.candidates(actor, units, now.kind(), now.heldOn()));
        mark(actor, "activities.original-added", id, unit.id());
    }

    /** False when somebody else corrected it since: both wordings are shown then. */
    public boolean correct(Actor actor, long id, NewActivity said) {
        Activity activity = writable(actor, id);
        mustHaveHappened(said);
        kind(requireNonNull(said.kind()));
        int no = activity.now().no();
        if (said.why() == null) {
            throw new Refused("activities.why-missing");
        }
        mustBeOf(activity.matters(), said.saidTopics());
        if (!Integer.valueOf(no).equals(said.seen())
                || !activities.addWording(id, no + 1, said, actor.accountId(), now())) {
            return false;
        }
        activities.addTopics(id, no + 1, said.saidTopics());
        matters.follow(id, activity.unitId(), said.saidTopics(), actor.accountId(), now());
        if (!activity.now().words().equals(said.said())
                || !activity.now().heldOn().equals(said.day())) {
            closings.say(actor, id, said);
        }
        mark(actor, "activities.corrected", id, activity.unitId());
        return true;
    }

    /** Withdraws a record: what it closed is open again, its originals are withdrawn with it. */
    public void withdraw(Actor actor, long id, String reason) {
        Activity activity = writable(actor, id);
        if (!activities.withdraw(id, reason.strip(), actor.accountId(), now())) {
            throw new Refused("activities.withdrawn-before");
        }
        closings.open(actor, id, activity.unitPath(), reason.strip());
        mark(actor, "activities.withdrawn", id, activity.unitId());
    }

    /** All of one record; seven statements beside slow facts. */
    @Transactional(readOnly = true)
    public Activity get(Actor actor, long id) {
        var head =
                activities
                        .find(actor, id)
                        .orElseThrow(() -> new NotFound("activities.activity", id));
        List<Long> readable = campaigns.of(actor).where(Permission.READ_UNIT, head.unitPath());
        return new Activity(
                head.id(),
                head.unitId(),
                head.unitName(),
                head.unitPath(),
                activities.wordings(id),
                activities.together(id),
                closed.closed(id, readable),
                closed.originals(id, readable),
                matters.listOf(id),
                head.withdrawn());
    }

    /** Whether the actor may correct, complete and withdraw a record of this unit. */
    public boolean mayWrite(Actor actor, Activity activity) {
        return actor.may(Permission.RECORD_RESULT, activity.unitPath()) && activity.stands();
    }

    /** Who writes waits for whoever writes the same record, and sees what that one did. */
    private Activity writable(Actor actor, long id) {
        activities.lock(id);
        Activity activity = get(actor, id);
        actor.must(Permission.RECORD_RESULT);
        if (!actor.may(Permission.RECORD_RESULT, activity.unitPath())) {
            throw new NotFound("activities.activity", id);
        }
        if (!activity.stands()) {
            throw new Refused("activities.withdrawn-before");
        }
        return activity;
    }

    private Unit unit(Actor actor, long unitId) {
        return units(actor).stream()
                .filter(it -> it.id() == unitId)
                .findFirst()
                .orElseThrow(() -> new NotFound("organization.unit", unitId));
    }

    /** The unit that holds it and those that hold it too, all of them the actor's to record for. */
    private List<Unit> holders(Actor actor, NewActivity said) {
        List<Unit> units = units(actor);
        var holders = new ArrayList<Unit>();
        holders.add(unit(actor, said.unit()));
        for (long other : said.together()) {
            find(units, other).filter(it -> !holders.contains(it)).ifPresent(holders::add);
        }
        return holders;
    }

    private static Optional<Unit> find(List<Unit> units, long id) {
        return units.stream().filter(it -> it.id() == id).findFirst();
    }

    /** Entries of the ledger that topics name are those of the record. */
    private static void mustBeOf(List<Matter> matters, List<NewTopic> topics) {
        List<Long> entries = matters.stream().map(Matter::id).toList();
        for (NewTopic it : topics) {
            if (it.matter() != null && !entries.contains(it.matter())) {
                throw new NotFound("activities.matter", it.matter());
            }
        }
    }

    private void mustHaveHappened(NewActivity said) {
        if (said.day().isAfter(calendar.today())) {
            throw new Refused("activities.ahead", said.day());
        }
    }

    /** What its originals are called in the vault. */
    private static String title(ActivityKind kind, LocalDate day) {
        return kind.title().zh() + " " + day;
    }

    private void mark(Actor actor, String what, long id, long unitId) {
        trail.add(Mark.of(actor.accountId(), what, "activities_activity", id).inUnit(unitId));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
