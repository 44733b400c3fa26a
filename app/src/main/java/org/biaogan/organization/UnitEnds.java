package org.biaogan.organization;

import static java.util.Objects.requireNonNull;
import static org.biaogan.access.Permission.MANAGE_ORGANIZATION;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How units end (撤并): closed, or merged into another, as of a day. In a merger, and where one above
 * takes them, the units below and the open work move; what was done stays under the name it was
 * done in.
 */
@Service
@Transactional
public class UnitEnds {

    private final OrganizationTree tree;
    private final UnitRepository units;
    private final UnitEndRepository ends;
    private final List<OpenWork> works;
    private final Trail trail;
    private final CivilCalendar calendar;
    private final Clock clock;

    UnitEnds(
            OrganizationTree tree,
            UnitRepository units,
            UnitEndRepository ends,
            List<OpenWork> works,
            Trail trail,
            CivilCalendar calendar,
            Clock clock) {
        this.tree = tree;
        this.units = units;
        this.ends = ends;
        this.works = List.copyOf(works);
        this.trail = trail;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What would end with the unit, and what would go on where. */
    @Transactional(readOnly = true)
    public UnitEndPage page(Actor actor) {
        actor.must(MANAGE_ORGANIZATION);
        Unit unit = tree.get(actor.unitId());
        LocalDate today = calendar.today();
        return new UnitEndPage(
                unit,
                works.stream().flatMap(it -> it.list(unit.id(), today).stream()).toList(),
                below(actor, unit),
                tree.listPlaces(actor).stream().filter(it -> mayTake(it, unit)).toList(),
                ends.officers(unit.id(), today));
    }

    /** The end of a unit and those of units that were merged into it. */
    @Transactional(readOnly = true)
    public List<UnitEnd> list(long unitId) {
        return ends.list(unitId);
    }

    /** Ends the actor's unit with that day, and gives its open work to the unit that is said. */
    public void end(Actor actor, UnitEnding form) {
        actor.must(MANAGE_ORGANIZATION);
        Unit unit = tree.get(actor.unitId());
        LocalDate on = requireNonNull(form.endedOn());
        mustBeOpen(unit, on);
        works.forEach(it -> it.mustBeEndable(unit.id(), on));
        Unit into = form.intoId() == null ? null : taking(actor, unit, form.intoId());
        if (into == null && units.hasOpenBelow(unit.id())) {
            throw new Refused("organization.unit.has-open-below", unit.name());
        }
        List<Long> both = into == null ? List.of(unit.id()) : List.of(unit.id(), into.id());
        if (ends.hold(both) < both.size()) {
            throw new Refused("organization.end.meanwhile");
        }
        String why = requireNonNull(form.why()).strip();
        if (!ends.add(unit.id(), on, form.intoId(), why, actor.accountId(), now())) {
            throw new Refused("organization.end.ended-before", unit.name());
        }
        if (into != null) {
            below(actor, unit).stream()
                    .filter(it -> Long.valueOf(unit.id()).equals(it.parentId()))
                    .forEach(it -> tree.move(actor, it.id(), into.id(), on));
            var merger = new OpenWork.Merger(unit, into, on);
            works.forEach(it -> it.move(actor, merger));
            mark(
                    actor,
                    merger.above() ? "organization.unit-took-open" : "organization.unit-took-over",
                    into.id());
        }
        units.close(unit.id(), on);
        ends.endAppointments(unit.id(), on);
        mark(
                actor,
                into == null || unit.isBelow(into)
                        ? "organization.unit-closed"
                        : "organization.unit-merged",
                unit.id());
    }

    private void mustBeOpen(Unit unit, LocalDate on) {
        if (unit.closedOn() != null) {
            throw new Refused("organization.end.ended-before", unit.name());
        }
        if (on.isAfter(calendar.today())) {
            throw new Refused("organization.end.later");
        }
        LocalDate last = units.listPast(unit.id()).getLast().fromOn();
        if (on.isBefore(last)) {
            throw new Refused("organization.unit.changed-since", last);
        }
    }

    private Unit taking(Actor actor, Unit unit, long intoId) {
        Unit into =
                tree.listPlaces(actor).stream()
                        .filter(it -> it.id() == intoId)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("organization.unit", intoId));
        if (!mayTake(into, unit)) {
            throw new Refused("organization.end.not-into", unit.name(), into.name());
        }
        return into;
    }

    /** One above it, or another open unit of a like kind in the same college that is not below. */
    private static boolean mayTake(Unit into, Unit unit) {
        return into.closedOn() == null
                && (unit.isBelow(into)
                        || into.id() != unit.id()
                                && !into.isBelow(unit)
                                && top(into).equals(top(unit))
                                && isLike(into, unit));
    }

    private static boolean isLike(Unit into, Unit unit) {
        return into.kind().equals(unit.kind()) || isBranch(into) && isBranch(unit);
    }

    private static String top(Unit unit) {
        int end = unit.path().indexOf('.');
        return end < 0 ? unit.path() : unit.path().substring(0, end);
    }

    private static boolean isBranch(Unit unit) {
        return unit.kind().endsWith("_BRANCH") && !unit.kind().equals("GENERAL_BRANCH");
    }

    private List<Unit> below(Actor actor, Unit unit) {
        return tree.list(actor).stream()
                .filter(it -> it.path().startsWith(unit.path() + "."))
                .filter(it -> it.closedOn() == null)
                .toList();
    }

    private void mark(Actor actor, String what, long unitId) {
        trail.add(Mark.of(actor.accountId(), what, "organization_unit", unitId).inUnit(unitId));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
