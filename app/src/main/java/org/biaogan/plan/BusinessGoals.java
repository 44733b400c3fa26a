package org.biaogan.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.History;
import org.biaogan.access.HistoryLine;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the department's business wants to reach: goals in words, each with its owner. */
@Service
@Transactional
public class BusinessGoals {

    private final BusinessRepository business;
    private final CarrierRepository carriers;
    private final OfficeRepository offices;
    private final History history;
    private final Trail trail;
    private final CivilCalendar calendar;

    BusinessGoals(
            BusinessRepository business,
            CarrierRepository carriers,
            OfficeRepository offices,
            History history,
            Trail trail,
            CivilCalendar calendar) {
        this.business = business;
        this.carriers = carriers;
        this.offices = offices;
        this.history = history;
        this.trail = trail;
        this.calendar = calendar;
    }

    @Transactional(readOnly = true)
    public BusinessGoal get(Actor actor, long goalId) {
        return business.findGoal(actor.campaignId(), goalId)
                .orElseThrow(() -> new NotFound("plan.business-goal", goalId));
    }

    @Transactional(readOnly = true)
    public List<HistoryLine> history(Actor actor, long goalId) {
        return history.list(actor, "plan_business_goal", goalId);
    }

    /** The units that may answer for a goal: the campaign's own and those below it. */
    @Transactional(readOnly = true)
    public List<CarryingUnit> units(Actor actor) {
        return carriers.list(actor.unitId(), calendar.today());
    }

    @Transactional(readOnly = true)
    public List<OfficeChoice> offices() {
        return offices.list();
    }

    /** The days of the campaign, which a new goal proposes as its own. */
    @Transactional(readOnly = true)
    public BusinessGoalForm blank(Actor actor, @Nullable Long line) {
        var dates = carriers.dates(actor.campaignId());
        return new BusinessGoalForm(line, null, dates.fromOn(), dates.toOn(), null, null, 0);
    }

    public long add(Actor actor, BusinessGoalForm form) {
        actor.must(Permission.EDIT_PATH);
        mustFit(actor, form);
        long id = business.addGoal(actor.campaignId(), form);
        mark(actor, "plan.goal-added", id);
        return id;
    }

    /** False when somebody else changed it since the writer looked. */
    public boolean edit(Actor actor, long goalId, BusinessGoalForm form) {
        actor.must(Permission.EDIT_PATH);
        if (BusinessGoalForm.of(get(actor, goalId)).at(0).equals(form.at(0))) {
            return true;
        }
        mustFit(actor, form);
        if (!business.editGoal(actor.campaignId(), goalId, form)) {
            return false;
        }
        mark(actor, "plan.goal-edited", goalId);
        return true;
    }

    /** Ends a goal: it leaves the matrix, and what carried it stays readable. */
    public void end(Actor actor, long goalId) {
        actor.must(Permission.EDIT_PATH);
        get(actor, goalId);
        if (!business.endGoal(actor.campaignId(), goalId, calendar.today())) {
            throw new Refused("plan.business.ended");
        }
        mark(actor, "plan.goal-ended", goalId);
    }

    public void resume(Actor actor, long goalId) {
        actor.must(Permission.EDIT_PATH);
        get(actor, goalId);
        if (!business.endGoal(actor.campaignId(), goalId, null)) {
            throw new Refused("plan.business.goes-on");
        }
        mark(actor, "plan.goal-resumed", goalId);
    }

    private void mustFit(Actor actor, BusinessGoalForm form) {
        long line = requireNonNull(form.lineId());
        if (business.findLine(actor.campaignId(), line)
                .filter(it -> it.endedOn() == null)
                .isEmpty()) {
            throw new Refused("plan.goal.unknown-line");
        }
        if (requireNonNull(form.toOn()).isBefore(requireNonNull(form.fromOn()))) {
            throw new Refused("plan.goal.to-before-from");
        }
        Long unit = form.unitId();
        String office = form.officeCode();
        if ((unit == null) == (office == null)) {
            throw new Refused("plan.goal.one-owner");
        }
        if (unit != null && !units(actor).stream().map(CarryingUnit::id).toList().contains(unit)) {
            throw new Refused("plan.goal.unknown-unit");
        }
        if (office != null
                && !offices().stream().map(OfficeChoice::code).toList().contains(office)) {
            throw new Refused("plan.goal.unknown-office");
        }
    }

    private void mark(Actor actor, String what, long id) {
        trail.add(
                Mark.of(actor.accountId(), what, "plan_business_goal", id)
                        .inCampaign(actor.campaignId()));
    }
}
