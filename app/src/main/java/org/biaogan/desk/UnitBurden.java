package org.biaogan.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.activities.Activities;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.organization.OrganizationTree;
import org.biaogan.organization.Settings;
import org.biaogan.organization.Unit;
import org.biaogan.rhythms.Rhythms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much the tool itself asks of a unit, so that the unit and those above can see it. */
@Service
@Transactional(readOnly = true)
public class UnitBurden {

    private final OrganizationTree tree;
    private final Settings settings;
    private final Rhythms rhythms;
    private final Activities activities;
    private final BurdenRepository burdens;
    private final CivilCalendar calendar;

    UnitBurden(
            OrganizationTree tree,
            Settings settings,
            Rhythms rhythms,
            Activities activities,
            BurdenRepository burdens,
            CivilCalendar calendar) {
        this.tree = tree;
        this.settings = settings;
        this.rhythms = rhythms;
        this.activities = activities;
        this.burdens = burdens;
        this.calendar = calendar;
    }

    /** The unit the reader is told of first: the highest they see. */
    public Optional<Unit> first(Actor actor) {
        return tree.listMine(actor).stream().findFirst();
    }

    /** A year of the unit alone; seven statements beside slow facts. */
    public Burden get(Actor actor, int year) {
        Unit unit = tree.get(actor.unitId());
        if (!actor.may(Permission.READ_UNIT, unit.path())) {
            throw new NotFound("organization.unit", unit.id());
        }
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate to = LocalDate.of(year, 12, 31);
        return new Burden(
                unit,
                year,
                rhythms.year(actor, unit.id(), year).lines(),
                burdens.tasks(unit.id(), from, to),
                forms(unit),
                burdens.twice(unit.id(), from, to),
                burdens.material(unit.id(), calendar.today(), settings.rules(unit.id()).budget()));
    }

    private List<AskedForm> forms(Unit unit) {
        return Stream.concat(
                        activities.kinds().stream()
                                .filter(it -> it.isHeldBy(unit.kind()))
                                .map(AskedForm::of),
                        AskedForm.others().stream())
                .toList();
    }
}
