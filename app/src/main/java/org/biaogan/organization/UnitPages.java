package org.biaogan.organization;

import org.biaogan.access.Actor;
import org.biaogan.access.History;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a unit, as it is opened and as it comes back with a form to mend. */
@Component
class UnitPages {

    private final OrganizationTree tree;
    private final UnitEnds ends;
    private final People people;
    private final Handovers handovers;
    private final History history;
    private final CivilCalendar calendar;

    UnitPages(
            OrganizationTree tree,
            UnitEnds ends,
            People people,
            Handovers handovers,
            History history,
            CivilCalendar calendar) {
        this.tree = tree;
        this.ends = ends;
        this.people = people;
        this.handovers = handovers;
        this.history = history;
        this.calendar = calendar;
    }

    ModelAndView page(Actor actor) {
        return page(actor, UnitPage.Sent.NOTHING);
    }

    ModelAndView mend(Actor actor, Object form, Problems problems) {
        ModelAndView page = page(actor, UnitPage.Sent.of(form, problems));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Actor actor, UnitPage.Sent sent) {
        Unit unit = tree.get(actor.unitId());
        var page =
                new UnitPage(
                        unit,
                        calendar.today(),
                        tree.list(actor).stream().filter(it -> it.id() != unit.id()).toList(),
                        tree.listPlaces(actor),
                        tree.past(unit.id()),
                        ends.list(unit.id()),
                        people.list(actor),
                        people.known(actor),
                        tree.kinds(),
                        people.offices(),
                        history.list(actor, "organization_unit", unit.id()));
        return new ModelAndView("organization/unit")
                .addObject("page", page)
                .addObject("sent", sent)
                .addObject("account", actor.accountId())
                .addObject("vacancies", handovers.vacancies(actor))
                .addObject("mayManage", actor.may(Permission.MANAGE_ORGANIZATION))
                .addObject("maySet", actor.may(Permission.MANAGE_SETTINGS))
                .addObject("mayTell", actor.may(Permission.MANAGE_ROBOTS))
                .addObject("mayOpen", actor.may(Permission.OPEN_CAMPAIGN));
    }
}
