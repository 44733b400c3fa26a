package org.biaogan.plan;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The paths of the campaigns as they are read: whole, task by task, and by the day. */
@Service
@Transactional(readOnly = true)
public class Plans {

    private final PathRepository paths;
    private final GateRepository gates;
    private final TaskRepository tasks;
    private final OccurrenceRepository occurrences;
    private final CarrierRepository carriers;
    private final CollegePeriods college;
    private final CivilCalendar calendar;

    Plans(
            PathRepository paths,
            GateRepository gates,
            TaskRepository tasks,
            OccurrenceRepository occurrences,
            CarrierRepository carriers,
            CollegePeriods college,
            CivilCalendar calendar) {
        this.paths = paths;
        this.gates = gates;
        this.tasks = tasks;
        this.occurrences = occurrences;
        this.carriers = carriers;
        this.college = college;
        this.calendar = calendar;
    }

    /** The whole path with how far each task has come; two statements. */
    public CampaignPath path(Actor actor) {
        return new CampaignPath(
                paths.projects(actor, calendar.today()), gates.list(actor.campaignId()));
    }

    public List<Gate> gates(Actor actor) {
        return gates.list(actor.campaignId());
    }

    /** The terms of the college, cut to the days of the campaign. */
    public List<Period> terms(Actor actor) {
        var dates = carriers.dates(actor.campaignId());
        return college.periods(dates.unitId(), dates.fromOn(), dates.toOn()).of(Cycle.TERM);
    }

    /** All of one task; seven statements. */
    public TaskSheet sheet(Actor actor, long taskId) {
        long campaign = actor.campaignId();
        LocalDate today = calendar.today();
        var head =
                tasks.find(campaign, taskId).orElseThrow(() -> new NotFound("plan.task", taskId));
        return new TaskSheet(
                head.task(),
                head.projectCode(),
                head.project(),
                head.strandCode(),
                head.strand(),
                tasks.offices(actor, taskId, today),
                tasks.keyPoints(campaign, taskId),
                tasks.expectations(campaign, taskId),
                head.measure(),
                head.task().carriedBy().among(actor.unitId(), carriers.list(actor, today)),
                occurrences.list(actor, taskId),
                tasks.explanations(actor, taskId));
    }
}
