package org.biaogan.plan;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Days of occurrences and gates that are moved, each with its reason. What is done keeps its day,
 * so that late stays late; nothing is moved into the past.
 */
@Service
@Transactional
public class Moves {

    private final MoveRepository moves;
    private final OccurrenceRepository occurrences;
    private final GateRepository gates;
    private final CarrierRepository carriers;
    private final Trail trail;
    private final CivilCalendar calendar;
    private final Clock clock;

    Moves(
            MoveRepository moves,
            OccurrenceRepository occurrences,
            GateRepository gates,
            CarrierRepository carriers,
            Trail trail,
            CivilCalendar calendar,
            Clock clock) {
        this.moves = moves;
        this.occurrences = occurrences;
        this.gates = gates;
        this.carriers = carriers;
        this.trail = trail;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** How the day of an occurrence was moved, the last move first. */
    @Transactional(readOnly = true)
    public List<Move> list(Actor actor, long occurrenceId) {
        Occurrence of =
                occurrences
                        .find(actor, occurrenceId)
                        .orElseThrow(() -> new NotFound("plan.occurrence", occurrenceId));
        return moves.list(actor.campaignId(), of.id());
    }

    @Transactional(readOnly = true)
    public List<Move> listOfGate(Actor actor, long gateId) {
        return moves.listOfGate(actor.campaignId(), gate(actor, gateId).id());
    }

    /** What speaks against moving these occurrences of a task to that day, if anything does. */
    public Optional<Refused> objection(Actor actor, long taskId, NewMove form) {
        actor.must(Permission.EDIT_PATH);
        return objection(actor, lock(actor, taskId, form), requireNonNull(form.toOn()));
    }

    /**
     * Moves them all, or none: false when the day of one of them is no more the one that the writer
     * saw.
     */
    public boolean move(Actor actor, long taskId, NewMove form) {
        actor.must(Permission.EDIT_PATH);
        List<Movable> chosen = lock(actor, taskId, form);
        LocalDate to = requireNonNull(form.toOn());
        var seen = form.seen();
        if (!chosen.stream().allMatch(it -> it.dueOn().toString().equals(seen.get(it.id())))) {
            return false;
        }
        objection(actor, chosen, to)
                .ifPresent(rule -> {
                    throw rule;
                });
        chosen.stream()
                .filter(it -> !it.dueOn().equals(to))
                .forEach(it -> {
                    moves.move(actor.campaignId(), it, to, reason(form), actor.accountId(), now());
                    mark(actor, "plan.occurrence-moved", "plan_occurrence", it.id());
                });
        return true;
    }

    /** What speaks against moving a gate to that day, if anything does. */
    public Optional<Refused> objectionToGate(Actor actor, long gateId, NewMove form) {
        actor.must(Permission.EDIT_PATH);
        Gate gate = gate(actor, gateId);
        LocalDate to = requireNonNull(form.toOn());
        if (gate.passedOn() != null) {
            return Optional.of(new Refused("plan.move.gate-passed", gate.code()));
        }
        if (to.isBefore(calendar.today())) {
            return Optional.of(new Refused("plan.move.past", to));
        }
        return gate.onDate().equals(to)
                ? Optional.of(new Refused("plan.move.same", to))
                : Optional.empty();
    }

    /** False when the gate is no more on the day on which the writer saw it. */
    public boolean moveGate(Actor actor, long gateId, NewMove form) {
        actor.must(Permission.EDIT_PATH);
        Gate gate = gate(actor, gateId);
        if (!form.moved().equals(List.of(gate.onDate().toString()))) {
            return false;
        }
        objectionToGate(actor, gateId, form)
                .ifPresent(rule -> {
                    throw rule;
                });
        boolean moved =
                moves.moveGate(
                        actor.campaignId(),
                        gateId,
                        gate.onDate(),
                        requireNonNull(form.toOn()),
                        reason(form),
                        actor.accountId(),
                        now());
        if (moved) {
            mark(actor, "plan.gate-moved", "plan_gate", gateId);
        }
        return moved;
    }

    private List<Movable> lock(Actor actor, long taskId, NewMove form) {
        var wanted = form.seen().keySet();
        var found = moves.lock(actor.where(Permission.EDIT_PATH), taskId, wanted);
        if (wanted.isEmpty() || found.size() < wanted.size()) {
            throw new NotFound("plan.occurrence", wanted.stream().findFirst().orElse(0L));
        }
        return found;
    }

    private Optional<Refused> objection(Actor actor, List<Movable> chosen, LocalDate to) {
        var dates = carriers.dates(actor.campaignId());
        if (!dates.covers(to)) {
            return Optional.of(new Refused("plan.move.outside", dates.fromOn(), dates.toOn()));
        }
        if (to.isBefore(calendar.today())) {
            return Optional.of(new Refused("plan.move.past", to));
        }
        if (chosen.stream().allMatch(it -> it.dueOn().equals(to))) {
            return Optional.of(new Refused("plan.move.same", to));
        }
        return chosen.stream().flatMap(it -> objection(it, to).stream()).findFirst();
    }

    private static Optional<Refused> objection(Movable it, LocalDate to) {
        if (it.answered()) {
            return Optional.of(new Refused("plan.move.answered", it.unitName()));
        }
        if (it.skipped()) {
            return Optional.of(new Refused("plan.move.skipped", it.unitName()));
        }
        return !it.event() && to.isBefore(it.fromOn())
                ? Optional.of(new Refused("plan.move.before-period", it.unitName(), it.fromOn()))
                : Optional.empty();
    }

    private Gate gate(Actor actor, long gateId) {
        return gates.find(actor.campaignId(), gateId)
                .orElseThrow(() -> new NotFound("plan.gate", gateId));
    }

    private static String reason(NewMove form) {
        return requireNonNull(form.reason()).strip();
    }

    private void mark(Actor actor, String what, String table, long id) {
        trail.add(Mark.of(actor.accountId(), what, table, id).inCampaign(actor.campaignId()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
