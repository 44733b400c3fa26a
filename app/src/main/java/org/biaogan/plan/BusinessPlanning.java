package org.biaogan.plan;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Party building +": which task of the path carries which goal of the department's business, and
 * how. What no task carries, and what carries nothing, is seen at once.
 */
@Service
@Transactional
public class BusinessPlanning {

    private final BusinessGoals goals;
    private final BusinessRepository business;
    private final BusinessLinkRepository links;
    private final PathEditRepository tasks;
    private final Plans plans;
    private final Trail trail;
    private final CivilCalendar calendar;
    private final Clock clock;

    BusinessPlanning(
            BusinessGoals goals,
            BusinessRepository business,
            BusinessLinkRepository links,
            PathEditRepository tasks,
            Plans plans,
            Trail trail,
            CivilCalendar calendar,
            Clock clock) {
        this.goals = goals;
        this.business = business;
        this.links = links;
        this.tasks = tasks;
        this.plans = plans;
        this.trail = trail;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The whole matrix; five statements. */
    @Transactional(readOnly = true)
    public Planning get(Actor actor, @Nullable Long strandId) {
        long campaign = actor.campaignId();
        return new Planning(
                plans.path(actor),
                business.lines(campaign),
                business.goals(campaign),
                links.list(campaign),
                strandId);
    }

    /** The goals that a task carries. */
    @Transactional(readOnly = true)
    public List<BusinessLink> ofTask(Actor actor, long taskId) {
        return links.ofTask(actor.campaignId(), taskId);
    }

    /** The lines that are pursued. */
    @Transactional(readOnly = true)
    public List<BusinessLine> lines(Actor actor) {
        return business.lines(actor.campaignId()).stream()
                .filter(it -> it.endedOn() == null)
                .toList();
    }

    @Transactional(readOnly = true)
    public BusinessLine line(Actor actor, long lineId) {
        return business.findLine(actor.campaignId(), lineId)
                .orElseThrow(() -> new NotFound("plan.business-line", lineId));
    }

    /** Begins with the four lines that most departments have. */
    public void addUsualLines(Actor actor) {
        actor.must(Permission.EDIT_PATH);
        business.addUsualLines(actor.campaignId())
                .forEach(it -> mark(actor, "plan.line-added", "plan_business_line", it));
    }

    public long addLine(Actor actor, BusinessLineForm form) {
        actor.must(Permission.EDIT_PATH);
        long id =
                business.addLine(
                        actor.campaignId(),
                        requireNonNull(form.titleZh()).strip(),
                        NewHolder.said(form.titleEn()));
        mark(actor, "plan.line-added", "plan_business_line", id);
        return id;
    }

    /** False when somebody else changed it since the writer looked. */
    public boolean editLine(Actor actor, long lineId, BusinessLineForm form) {
        actor.must(Permission.EDIT_PATH);
        BusinessLine line = line(actor, lineId);
        if (BusinessLineForm.of(line).at(0).equals(form.at(0))) {
            return true;
        }
        if (!business.editLine(actor.campaignId(), lineId, form)) {
            return false;
        }
        mark(actor, "plan.line-edited", "plan_business_line", lineId);
        return true;
    }

    /** Ends a line; its goals are pursued no more and stay readable. */
    public void endLine(Actor actor, long lineId) {
        actor.must(Permission.EDIT_PATH);
        line(actor, lineId);
        if (!business.endLine(actor.campaignId(), lineId, calendar.today())) {
            throw new Refused("plan.business.ended");
        }
        mark(actor, "plan.line-ended", "plan_business_line", lineId);
    }

    public void resumeLine(Actor actor, long lineId) {
        actor.must(Permission.EDIT_PATH);
        line(actor, lineId);
        if (!business.endLine(actor.campaignId(), lineId, null)) {
            throw new Refused("plan.business.goes-on");
        }
        mark(actor, "plan.line-resumed", "plan_business_line", lineId);
    }

    /** Lets a task carry a goal. What is so already stays as it is. */
    public void link(Actor actor, long goalId, long taskId, @Nullable String how) {
        pursued(actor, goalId);
        if (task(actor, taskId).cutOn() != null) {
            throw new Refused("plan.business.task-cut");
        }
        String said = NewHolder.said(how);
        if (links.link(
                actor.campaignId(),
                goalId,
                taskId,
                said,
                actor.accountId(),
                OffsetDateTime.now(clock))) {
            mark(actor, "plan.goal-linked", "plan_business_goal", goalId);
        }
    }

    /** Says by what a task carries a goal. */
    public void sayHow(Actor actor, long goalId, long taskId, @Nullable String how) {
        pursued(actor, goalId);
        if (!links.say(actor.campaignId(), goalId, taskId, NewHolder.said(how))) {
            throw new NotFound("plan.business-link", taskId);
        }
        mark(actor, "plan.goal-explained", "plan_business_goal", goalId);
    }

    /** Lets a task carry a goal no more; how it did stays, should it do so again. */
    public void unlink(Actor actor, long goalId, long taskId) {
        pursued(actor, goalId);
        if (links.unlink(
                actor.campaignId(),
                goalId,
                task(actor, taskId).id(),
                actor.accountId(),
                OffsetDateTime.now(clock))) {
            mark(actor, "plan.goal-unlinked", "plan_business_goal", goalId);
        }
    }

    private void pursued(Actor actor, long goalId) {
        actor.must(Permission.EDIT_PATH);
        BusinessGoal goal = goals.get(actor, goalId);
        if (goal.endedOn() != null || line(actor, goal.lineId()).endedOn() != null) {
            throw new Refused("plan.business.ended");
        }
    }

    private Task task(Actor actor, long taskId) {
        return tasks.lock(actor.campaignId(), taskId)
                .orElseThrow(() -> new NotFound("plan.task", taskId));
    }

    private void mark(Actor actor, String what, String subject, long id) {
        trail.add(Mark.of(actor.accountId(), what, subject, id).inCampaign(actor.campaignId()));
    }
}
