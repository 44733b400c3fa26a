package org.biaogan.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Occurrences of tasks that no calendar asks for: each is added when its event comes. */
@Service
@Transactional
public class TaskEvents {

    private final PathEditRepository tasks;
    private final CarrierRepository carriers;
    private final OccurrenceRepository occurrences;
    private final Trail trail;
    private final CivilCalendar calendar;

    TaskEvents(
            PathEditRepository tasks,
            CarrierRepository carriers,
            OccurrenceRepository occurrences,
            Trail trail,
            CivilCalendar calendar) {
        this.tasks = tasks;
        this.carriers = carriers;
        this.occurrences = occurrences;
        this.trail = trail;
        this.calendar = calendar;
    }

    /** Adds an occurrence of a task that is due on events only; returns its id. */
    public long add(Actor actor, long taskId, NewEvent event) {
        actor.must(Permission.RECORD_RESULT);
        long campaign = actor.campaignId();
        Task task =
                tasks.lock(campaign, taskId).orElseThrow(() -> new NotFound("plan.task", taskId));
        if (task.cycle() != Cycle.EVENT || task.cutOn() != null) {
            throw new Refused("plan.event.not-this-task", task.code());
        }
        long unit = requireNonNull(event.unitId());
        var units = carriers.list(actor.where(Permission.RECORD_RESULT), calendar.today());
        if (task.carriedBy().among(actor.unitId(), units).stream()
                .noneMatch(it -> it.id() == unit)) {
            throw new NotFound("organization.unit", unit);
        }
        LocalDate on = requireNonNull(event.on());
        if (!carriers.dates(campaign).covers(on)) {
            throw new Refused("plan.event.outside-campaign", on);
        }
        String title = requireNonNull(event.title()).strip();
        long id = occurrences.addEvent(campaign, taskId, unit, on, title);
        trail.add(
                Mark.of(actor.accountId(), "plan.event-added", "plan_occurrence", id)
                        .inCampaign(campaign));
        return id;
    }
}
