package org.biaogan.desk;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.campaigns.Campaign;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.plan.Gate;
import org.biaogan.plan.Plans;
import org.biaogan.schemes.SchemeLibrary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns along their days: what falls due when, and what stands behind each mark. */
@Service
@Transactional(readOnly = true)
public class Timelines {

    private final Campaigns campaigns;
    private final SchemeLibrary schemes;
    private final Plans plans;
    private final TimelineRepository timelines;
    private final CivilCalendar calendar;

    Timelines(
            Campaigns campaigns,
            SchemeLibrary schemes,
            Plans plans,
            TimelineRepository timelines,
            CivilCalendar calendar) {
        this.campaigns = campaigns;
        this.schemes = schemes;
        this.plans = plans;
        this.timelines = timelines;
        this.calendar = calendar;
    }

    /** One stretch of the campaign as far as the reader may see it; five statements. */
    public Timeline get(Actor actor, TimelineFilter filter) {
        LocalDate today = calendar.today();
        Campaign campaign = campaigns.get(actor.campaignId());
        List<Gate> gates = plans.gates(actor);
        var stretch = TimelineStretch.of(campaign, gates, plans.terms(actor), filter, today);
        var tasks = timelines.tasks(actor);
        var marks =
                timelines.marks(actor, stretch.scale(), filter.state(), today).stream()
                        .collect(groupingBy(TimelineMark::taskId));
        return new Timeline(
                campaign,
                today,
                filter,
                stretch.scale(),
                stretch.earlier(),
                stretch.later(),
                projects(
                        tasks.stream()
                                .filter(it -> it.isWithin(filter))
                                .filter(it -> marks.containsKey(it.id()) || !filter.hidesIdle())
                                .toList(),
                        marks),
                gates,
                choices(actor, tasks),
                actor.may(Permission.EDIT_PATH));
    }

    /** What stands behind one mark of a task, one by one. */
    public TimelineStop stop(Actor actor, long taskId, LocalDate day, TimelineFilter filter) {
        return stop(actor, taskId, day, filter, List.of());
    }

    /** The same with these, on whatever day they are due by now. */
    public TimelineStop stop(
            Actor actor,
            long taskId,
            LocalDate day,
            TimelineFilter filter,
            Collection<Long> besides) {
        TimelineTask task =
                timelines
                        .findTask(actor, taskId)
                        .orElseThrow(() -> new NotFound("plan.task", taskId));
        Zoom zoom = filter.shownZoom();
        var stretch = new TimelineScale(zoom.begin(day), zoom.end(day), zoom);
        return new TimelineStop(
                task,
                day,
                filter,
                timelines
                        .lines(actor, taskId, stretch, filter.state(), besides, calendar.today())
                        .stream()
                        .map(it -> it.movedBy(actor))
                        .toList());
    }

    public Gate gate(Actor actor, long gateId) {
        return plans.gates(actor).stream()
                .filter(it -> it.id() == gateId)
                .findFirst()
                .orElseThrow(() -> new NotFound("plan.gate", gateId));
    }

    private static List<Timeline.Project> projects(
            List<TimelineTask> tasks, Map<Long, List<TimelineMark>> marks) {
        return grouped(
                tasks,
                TimelineTask::projectCode,
                ofProject ->
                        new Timeline.Project(
                                ofProject.getFirst().projectCode(),
                                ofProject.getFirst().project(),
                                strands(ofProject, marks)));
    }

    private static List<Timeline.Strand> strands(
            List<TimelineTask> tasks, Map<Long, List<TimelineMark>> marks) {
        return grouped(
                tasks,
                TimelineTask::strandCode,
                ofStrand ->
                        new Timeline.Strand(
                                ofStrand.getFirst().strandCode(),
                                ofStrand.getFirst().strand(),
                                ofStrand.stream()
                                        .map(it ->
                                                new Timeline.Row(
                                                        it, marks.getOrDefault(it.id(), List.of())))
                                        .toList()));
    }

    private static <T> List<T> grouped(
            List<TimelineTask> tasks,
            Function<TimelineTask, String> by,
            Function<List<TimelineTask>, T> made) {
        return List.copyOf(
                tasks.stream()
                        .collect(
                                groupingBy(
                                        by, LinkedHashMap::new, collectingAndThen(toList(), made)))
                        .values());
    }

    private Timeline.Choices choices(Actor actor, List<TimelineTask> tasks) {
        return new Timeline.Choices(
                tasks.stream()
                        .map(it -> new Timeline.Choice(it.projectCode(), it.project()))
                        .distinct()
                        .toList(),
                schemes.get(campaigns.versions(actor.campaignId()).getFirst()).criteria(),
                tasks.stream().map(TimelineTask::office).distinct().toList());
    }
}
