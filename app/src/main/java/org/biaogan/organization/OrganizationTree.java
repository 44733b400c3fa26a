package org.biaogan.organization;

import static org.biaogan.access.Permission.MANAGE_ORGANIZATION;
import static org.biaogan.access.Permission.READ_UNIT;

import java.time.LocalDate;
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
 * The tree of units. Names and places are dated, so that an old report shows the names of its day.
 */
@Service
@Transactional
public class OrganizationTree {

    private final UnitRepository units;
    private final Trail trail;
    private final CivilCalendar calendar;

    OrganizationTree(UnitRepository units, Trail trail, CivilCalendar calendar) {
        this.units = units;
        this.trail = trail;
        this.calendar = calendar;
    }

    @Transactional(readOnly = true)
    public Unit get(long unitId) {
        return units.find(unitId).orElseThrow(() -> new NotFound("organization.unit", unitId));
    }

    /** The units the actor may see, each parent before its children. */
    @Transactional(readOnly = true)
    public List<Unit> list(Actor actor) {
        return units.listBelow(actor.reachArray());
    }

    /** All units in which the signed-in person has something to see, whatever the scope. */
    @Transactional(readOnly = true)
    public List<Unit> listMine(Actor actor) {
        return listWhere(actor, READ_UNIT);
    }

    /** Where a unit may be hung: a move needs the right in both places. */
    @Transactional(readOnly = true)
    public List<Unit> listPlaces(Actor actor) {
        return listWhere(actor, MANAGE_ORGANIZATION);
    }

    private List<Unit> listWhere(Actor actor, Permission permission) {
        return units.listBelow(units.reach(actor.accountId(), permission, calendar.today()));
    }

    @Transactional(readOnly = true)
    public List<UnitKind> kinds() {
        return units.listKinds();
    }

    @Transactional(readOnly = true)
    public String nameOn(long unitId, LocalDate day) {
        return units.findName(unitId, day)
                .orElseThrow(() -> new NotFound("organization.unit", unitId));
    }

    /** The names and places of a unit, the first one first. */
    @Transactional(readOnly = true)
    public List<PastUnit> past(long unitId) {
        return units.listPast(unitId);
    }

    /** The top of a new tree; only an administrator of the installation may plant one. */
    public long plant(Actor actor, String kind, String name, LocalDate fromOn) {
        return add(actor, null, kind, name, fromOn);
    }

    /** A unit founded today. */
    public long add(Actor actor, @Nullable Long parentId, String kind, String name) {
        return add(actor, parentId, kind, name, calendar.today());
    }

    /**
     * A unit, by the day it was founded: before that day it had nothing to do, and from it on a
     * campaign may show what it did before Biaogan.
     */
    public long add(
            Actor actor, @Nullable Long parentId, String kind, String name, LocalDate fromOn) {
        actor.must(MANAGE_ORGANIZATION);
        if (fromOn.isAfter(calendar.today())) {
            throw new Refused("organization.unit.founded-later");
        }
        mayHang(kind, parentId);
        long id = units.add(parentId, kind, name, fromOn);
        units.addPast(id, fromOn, name, parentId);
        trail.add(
                Mark.of(actor.accountId(), "organization.unit-added", "organization_unit", id)
                        .inUnit(id));
        return id;
    }

    /** Another name from a day on; the past keeps the one it had. */
    public void rename(Actor actor, long unitId, String name, LocalDate fromOn) {
        actor.must(MANAGE_ORGANIZATION);
        Unit unit = get(unitId);
        change(unitId, fromOn, name, unit.parentId());
        units.rename(unitId, name);
        mark(actor, "organization.unit-renamed", unitId);
    }

    /** Another place from a day on, with all below. */
    public void move(Actor actor, long unitId, long parentId, LocalDate fromOn) {
        actor.must(MANAGE_ORGANIZATION);
        Unit unit = get(unitId);
        Unit parent =
                listPlaces(actor).stream()
                        .filter(it -> it.id() == parentId)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("organization.unit", parentId));
        if ((parent.path() + ".").startsWith(unit.path() + ".")) {
            throw new Refused("organization.unit.below-itself", unit.name());
        }
        mayHang(unit.kind(), parentId);
        change(unitId, fromOn, unit.name(), parentId);
        units.move(unitId, parentId);
        mark(actor, "organization.unit-moved", unitId);
    }

    private void mayHang(String code, @Nullable Long parentId) {
        UnitKind kind =
                units.listKinds().stream()
                        .filter(it -> it.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new Refused("organization.unit.no-such-kind"));
        if (parentId != null) {
            Unit parent = get(parentId);
            if (!kind.mayHangBelow(parent.kind())) {
                throw new Refused("organization.unit.not-below", kind.titleZh(), parent.name());
            }
        }
    }

    /** A change holds from a day of the past or today, and never before the change it follows. */
    private void change(long unitId, LocalDate fromOn, String name, @Nullable Long parentId) {
        if (fromOn.isAfter(calendar.today())) {
            throw new Refused("organization.unit.changed-later");
        }
        LocalDate last = units.listPast(unitId).getLast().fromOn();
        if (fromOn.isBefore(last)) {
            throw new Refused("organization.unit.changed-since", last);
        }
        units.addPast(unitId, fromOn, name, parentId);
    }

    private void mark(Actor actor, String what, long unitId) {
        trail.add(Mark.of(actor.accountId(), what, "organization_unit", unitId).inUnit(unitId));
    }
}
