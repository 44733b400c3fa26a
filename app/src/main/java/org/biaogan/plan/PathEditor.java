package org.biaogan.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.Campaign;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A campaign's own path as it is renamed, extended and cut. Official texts are not touched. */
@Service
@Transactional
public class PathEditor {

    private final PathEditRepository tasks;
    private final PathPartRepository parts;
    private final GateRepository gates;
    private final Campaigns campaigns;
    private final OccurrenceRepository occurrences;
    private final Rhythm rhythm;
    private final TaskChanges changes;
    private final TaskChangeRepository spans;
    private final Trail trail;
    private final CivilCalendar calendar;

    PathEditor(
            PathEditRepository tasks,
            PathPartRepository parts,
            GateRepository gates,
            Campaigns campaigns,
            OccurrenceRepository occurrences,
            Rhythm rhythm,
            TaskChanges changes,
            TaskChangeRepository spans,
            Trail trail,
            CivilCalendar calendar) {
        this.tasks = tasks;
        this.parts = parts;
        this.gates = gates;
        this.campaigns = campaigns;
        this.occurrences = occurrences;
        this.rhythm = rhythm;
        this.changes = changes;
        this.spans = spans;
        this.trail = trail;
        this.calendar = calendar;
    }

    /** Adds a task to a strand; it is due from tomorrow on. */
    public long add(Actor actor, long strandId, TaskText text) {
        actor.must(Permission.EDIT_PATH);
        long campaign = actor.campaignId();
        parts.lock(campaign);
        long task =
                tasks.add(campaign, strandId, text)
                        .orElseThrow(() -> new NotFound("plan.strand", strandId));
        tasks.setDeputies(campaign, task, text.deputies());
        rhythm.realign(campaign);
        mark(actor, "plan.task-added", "plan_task", task);
        return task;
    }

    /**
     * Changes a task; when somebody else was faster, nothing is changed and both texts come back.
     */
    public Optional<TaskConflict> edit(Actor actor, long taskId, TaskText text) {
        actor.must(Permission.EDIT_PATH);
        Task task = lock(actor, taskId);
        long campaign = actor.campaignId();
        var theirs = TaskText.of(task, tasks.deputies(campaign, taskId));
        if (theirs.saysTheSameAs(text)) {
            return Optional.empty();
        }
        if (!Integer.valueOf(task.revision()).equals(text.revision())) {
            var last = tasks.lastChange(taskId);
            return Optional.of(
                    new TaskConflict(
                            theirs,
                            text.at(task.revision()),
                            last.map(PathEditRepository.LastChange::by).orElse(null),
                            last.map(PathEditRepository.LastChange::at).orElse(null)));
        }
        changes.note(actor, taskId, SaidOfTask.of(text));
        tasks.edit(campaign, taskId, text);
        tasks.setDeputies(campaign, taskId, text.deputies());
        if (task.cycle() != text.cycle() || task.carriedBy() != text.carriedBy()) {
            rhythm.realign(campaign);
        }
        mark(actor, "plan.task-edited", "plan_task", taskId);
        return Optional.empty();
    }

    /** Takes a task out of the path; what came of it so far stays. */
    public void cut(Actor actor, long taskId, String reason) {
        actor.must(Permission.EDIT_PATH);
        Task task = lock(actor, taskId);
        changes.note(actor, taskId, Map.of(TaskField.CUT, reason.strip()));
        LocalDate today = calendar.today();
        tasks.cut(actor.campaignId(), task.id(), reason.strip(), today);
        occurrences.dropOpen(actor.campaignId(), taskId, today);
        mark(actor, "plan.task-cut", "plan_task", taskId);
    }

    /**
     * Moves the campaign's middle and end; occurrences and gates to come follow, the past stays.
     */
    public void reschedule(Actor actor, LocalDate midOn, LocalDate toOn) {
        campaigns.reschedule(actor, midOn, toOn);
        gates.follow(actor.campaignId(), midOn, toOn);
        rhythm.realign(actor.campaignId());
    }

    /**
     * Says which key points a task serves. False when somebody else changed the task since the
     * writer looked at this revision of it.
     */
    public boolean link(Actor actor, long taskId, int seen, Map<Long, LinkRole> keyPoints) {
        actor.must(Permission.EDIT_PATH);
        if (lock(actor, taskId).revision() != seen) {
            return false;
        }
        tasks.setKeyPoints(actor.campaignId(), taskId, keyPoints);
        tasks.count(actor.campaignId(), taskId);
        mark(actor, "plan.task-linked", "plan_task", taskId);
        return true;
    }

    /** Says from when to when a task runs; occurrences to come follow. False as above. */
    public boolean span(Actor actor, long taskId, SpanForm form) {
        actor.must(Permission.EDIT_PATH);
        long campaign = actor.campaignId();
        if (!Integer.valueOf(lock(actor, taskId).revision()).equals(form.revision())) {
            return false;
        }
        LocalDate from = requireNonNull(form.fromOn());
        LocalDate to = requireNonNull(form.toOn());
        Campaign dates = campaigns.get(campaign);
        if (to.isBefore(from) || from.isBefore(dates.fromOn()) || to.isAfter(dates.toOn())) {
            throw new Refused("plan.span.outside", dates.fromOn(), dates.toOn());
        }
        changes.note(actor, taskId, SaidOfTask.of(from, to));
        spans.setSpan(
                campaign,
                taskId,
                from.equals(dates.fromOn()) ? null : from,
                to.equals(dates.toOn()) ? null : to);
        tasks.count(campaign, taskId);
        rhythm.realign(campaign);
        mark(actor, "plan.task-spanned", "plan_task", taskId);
        return true;
    }

    /** Sets the measure of a task; false as above. */
    public boolean measure(Actor actor, long taskId, MeasureForm measure) {
        actor.must(Permission.EDIT_PATH);
        if (!Integer.valueOf(lock(actor, taskId).revision()).equals(measure.revision())) {
            return false;
        }
        changes.note(actor, taskId, SaidOfTask.of(measure));
        parts.setMeasure(actor.campaignId(), taskId, measure);
        tasks.count(actor.campaignId(), taskId);
        mark(actor, "plan.task-measured", "plan_task", taskId);
        return true;
    }

    public long expect(Actor actor, long taskId, NewExpectation expectation) {
        actor.must(Permission.EDIT_PATH);
        lock(actor, taskId);
        long id = parts.addExpectation(actor.campaignId(), taskId, expectation);
        mark(actor, "plan.expectation-added", "plan_task", taskId);
        return id;
    }

    /** A task no longer yields this; what was filed for it stays filed. */
    public void expectNoMore(Actor actor, long expectationId) {
        actor.must(Permission.EDIT_PATH);
        long task =
                parts.cutExpectation(actor.campaignId(), expectationId, calendar.today())
                        .orElseThrow(() -> new NotFound("plan.expectation", expectationId));
        mark(actor, "plan.expectation-cut", "plan_task", task);
    }

    public long addProject(Actor actor, Renaming name) {
        actor.must(Permission.EDIT_PATH);
        parts.lock(actor.campaignId());
        long id = parts.addProject(actor.campaignId(), name);
        mark(actor, "plan.project-added", "plan_project", id);
        return id;
    }

    public long addStrand(Actor actor, long projectId, Renaming name) {
        actor.must(Permission.EDIT_PATH);
        parts.lock(actor.campaignId());
        long id =
                parts.addStrand(actor.campaignId(), projectId, name)
                        .orElseThrow(() -> new NotFound("plan.part", projectId));
        mark(actor, "plan.strand-added", "plan_strand", id);
        return id;
    }

    /** False when somebody else renamed it since the writer looked. */
    public boolean renameProject(Actor actor, long projectId, Renaming renaming) {
        actor.must(Permission.EDIT_PATH);
        boolean renamed = parts.renameProject(actor.campaignId(), projectId, renaming);
        if (renamed) {
            mark(actor, "plan.project-renamed", "plan_project", projectId);
        }
        return renamed;
    }

    /** False when somebody else renamed it since the writer looked. */
    public boolean renameStrand(Actor actor, long strandId, Renaming renaming) {
        actor.must(Permission.EDIT_PATH);
        boolean renamed = parts.renameStrand(actor.campaignId(), strandId, renaming);
        if (renamed) {
            mark(actor, "plan.strand-renamed", "plan_strand", strandId);
        }
        return renamed;
    }

    /** Takes a project out of the path, once nothing in it is part of the path any more. */
    public void cutProject(Actor actor, long projectId) {
        actor.must(Permission.EDIT_PATH);
        parts.lock(actor.campaignId());
        if (parts.hasTasks(actor.campaignId(), "project_id", projectId)) {
            throw new Refused("plan.part.has-tasks");
        }
        if (!parts.cutProject(actor.campaignId(), projectId, calendar.today())) {
            throw new NotFound("plan.part", projectId);
        }
        mark(actor, "plan.project-cut", "plan_project", projectId);
    }

    /** The same for a strand. */
    public void cutStrand(Actor actor, long strandId) {
        actor.must(Permission.EDIT_PATH);
        parts.lock(actor.campaignId());
        if (parts.hasTasks(actor.campaignId(), "id", strandId)) {
            throw new Refused("plan.part.has-tasks");
        }
        if (!parts.cutStrand(actor.campaignId(), strandId, calendar.today())) {
            throw new NotFound("plan.part", strandId);
        }
        mark(actor, "plan.strand-cut", "plan_strand", strandId);
    }

    private Task lock(Actor actor, long taskId) {
        Task task =
                tasks.lock(actor.campaignId(), taskId)
                        .orElseThrow(() -> new NotFound("plan.task", taskId));
        if (task.cutOn() != null) {
            throw new Refused("plan.task.cut-already", task.code());
        }
        return task;
    }

    private void mark(Actor actor, String what, String subject, long id) {
        trail.add(Mark.of(actor.accountId(), what, subject, id).inCampaign(actor.campaignId()));
    }
}
