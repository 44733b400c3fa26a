package org.biaogan.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The gates of a campaign: added, changed, passed, taken back, cut. */
@Service
@Transactional
public class Gates {

    private final GateRepository gates;
    private final PathPartRepository parts;
    private final Trail trail;
    private final CivilCalendar calendar;

    Gates(GateRepository gates, PathPartRepository parts, Trail trail, CivilCalendar calendar) {
        this.gates = gates;
        this.parts = parts;
        this.trail = trail;
        this.calendar = calendar;
    }

    @Transactional(readOnly = true)
    public List<Gate> list(Actor actor) {
        return gates.list(actor.campaignId());
    }

    @Transactional(readOnly = true)
    public Gate get(Actor actor, long gateId) {
        return gates.find(actor.campaignId(), gateId)
                .orElseThrow(() -> new NotFound("plan.gate", gateId));
    }

    public long add(Actor actor, GateForm form) {
        actor.must(Permission.EDIT_PATH);
        parts.lock(actor.campaignId());
        long id = gates.add(actor.campaignId(), form);
        mark(actor, "plan.gate-added", id);
        return id;
    }

    /** False when somebody else changed it since the writer looked. */
    public boolean edit(Actor actor, long gateId, GateForm form) {
        actor.must(Permission.EDIT_PATH);
        if (GateForm.of(get(actor, gateId)).saysTheSameAs(form)) {
            return true;
        }
        boolean edited = gates.edit(actor.campaignId(), gateId, form);
        if (edited) {
            mark(actor, "plan.gate-edited", gateId);
        }
        return edited;
    }

    /** Whether this day has not come yet, so that nothing can have been passed on it. */
    boolean isAhead(LocalDate day) {
        return day.isAfter(calendar.today());
    }

    public void pass(Actor actor, long gateId, GatePassage passage) {
        actor.must(Permission.EDIT_PATH);
        LocalDate on = requireNonNull(passage.on());
        if (isAhead(on)) {
            throw new Refused("plan.gate.too-early", on);
        }
        get(actor, gateId);
        gates.pass(actor.campaignId(), gateId, on);
        mark(actor, "plan.gate-passed", gateId);
    }

    /** Takes back that a gate was passed. */
    public void reopen(Actor actor, long gateId) {
        actor.must(Permission.EDIT_PATH);
        get(actor, gateId);
        gates.pass(actor.campaignId(), gateId, null);
        mark(actor, "plan.gate-reopened", gateId);
    }

    public void cut(Actor actor, long gateId) {
        actor.must(Permission.EDIT_PATH);
        if (!gates.cut(actor.campaignId(), gateId, calendar.today())) {
            throw new NotFound("plan.gate", gateId);
        }
        mark(actor, "plan.gate-cut", gateId);
    }

    private void mark(Actor actor, String what, long id) {
        trail.add(Mark.of(actor.accountId(), what, "plan_gate", id).inCampaign(actor.campaignId()));
    }
}
