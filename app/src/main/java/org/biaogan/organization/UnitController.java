package org.biaogan.organization;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.History;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tree of units, and each unit with its people. */
@Controller
class UnitController {

    private static final String UNIT = "redirect:/units/{unitId}";

    private final OrganizationTree tree;
    private final People people;
    private final History history;
    private final CivilCalendar calendar;

    UnitController(OrganizationTree tree, People people, History history, CivilCalendar calendar) {
        this.tree = tree;
        this.people = people;
        this.history = history;
        this.calendar = calendar;
    }

    @GetMapping("/units")
    ModelAndView mine(Actor actor) {
        return mine(actor, UnitForms.NewUnit.EMPTY, Problems.NONE);
    }

    @PostMapping("/units")
    ModelAndView plant(
            Actor actor,
            @Valid @ModelAttribute("form") UnitForms.NewUnit form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return unprocessable(mine(actor, form, Problems.of(errors)));
        }
        long college =
                tree.plant(actor, requireNonNull(form.kind()), requireNonNull(form.name()).strip());
        people.settle(actor, college);
        next.addFlashAttribute(Toast.FLASH, Toast.of("organization.unit.saved"));
        return new ModelAndView("redirect:/units/" + college);
    }

    @GetMapping("/units/{unitId}")
    ModelAndView show(Actor actor) {
        return page(actor, UnitForms.NewUnit.EMPTY, newPerson(), Problems.NONE);
    }

    @PostMapping("/units/{unitId}/units")
    ModelAndView add(
            Actor actor,
            @Valid @ModelAttribute("form") UnitForms.NewUnit form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return unprocessable(page(actor, form, newPerson(), Problems.of(errors)));
        }
        tree.add(
                actor,
                actor.unitId(),
                requireNonNull(form.kind()),
                requireNonNull(form.name()).strip());
        return done(next, "organization.unit.saved");
    }

    @PostMapping("/units/{unitId}/name")
    ModelAndView rename(
            Actor actor,
            @RequestParam @NotBlank @Size(max = 100) String name,
            RedirectAttributes next) {
        tree.rename(actor, actor.unitId(), name.strip());
        return done(next, "organization.unit.saved");
    }

    @PostMapping("/units/{unitId}/place")
    ModelAndView move(Actor actor, @RequestParam long parentId, RedirectAttributes next) {
        tree.move(actor, actor.unitId(), parentId);
        return done(next, "organization.unit.saved");
    }

    @PostMapping("/units/{unitId}/closing")
    ModelAndView close(Actor actor, RedirectAttributes next) {
        tree.close(actor, actor.unitId());
        next.addFlashAttribute(Toast.FLASH, Toast.of("organization.unit.closed"));
        return new ModelAndView("redirect:/units");
    }

    @PostMapping("/units/{unitId}/people")
    ModelAndView addPerson(
            Actor actor,
            @Valid @ModelAttribute("form") UnitForms.NewPerson form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return unprocessable(page(actor, UnitForms.NewUnit.EMPTY, form, Problems.of(errors)));
        }
        String portfolio = form.portfolio();
        people.appointNew(
                actor,
                requireNonNull(form.name()),
                form.contact(),
                requireNonNull(form.office()),
                portfolio == null || portfolio.isBlank() ? null : portfolio.strip(),
                requireNonNull(form.fromOn()));
        return done(next, "organization.person.saved");
    }

    @PostMapping("/units/{unitId}/people/{personId}/account")
    ModelAndView connect(
            Actor actor,
            @PathVariable long personId,
            @RequestParam @NotBlank String signInName,
            RedirectAttributes next) {
        people.connect(actor, personId, signInName.strip());
        return done(next, "organization.person.saved");
    }

    @PostMapping("/units/{unitId}/appointments/{appointmentId}/end")
    ModelAndView endAppointment(
            Actor actor, @PathVariable long appointmentId, RedirectAttributes next) {
        people.end(actor, appointmentId);
        return done(next, "organization.appointment.ended");
    }

    private ModelAndView mine(Actor actor, UnitForms.NewUnit form, Problems problems) {
        return new ModelAndView("organization/units")
                .addObject("units", tree.listMine(actor))
                .addObject("kinds", tree.kinds())
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("mayPlant", actor.may(Permission.MANAGE_ORGANIZATION));
    }

    private ModelAndView page(
            Actor actor,
            UnitForms.NewUnit newUnit,
            UnitForms.NewPerson newPerson,
            Problems problems) {
        Unit unit = tree.get(actor.unitId());
        List<Unit> below = tree.list(actor);
        return new ModelAndView("organization/unit")
                .addObject("unit", unit)
                .addObject("below", below.stream().filter(it -> it.id() != unit.id()).toList())
                .addObject("parents", tree.listMine(actor))
                .addObject("people", people.list(actor))
                .addObject("kinds", tree.kinds())
                .addObject("offices", people.offices())
                .addObject("today", calendar.today())
                .addObject("newUnit", newUnit)
                .addObject("newPerson", newPerson)
                .addObject("problems", problems)
                .addObject("history", history.list(actor, "organization_unit", unit.id()))
                .addObject("mayManage", actor.may(Permission.MANAGE_ORGANIZATION))
                .addObject("maySet", actor.may(Permission.MANAGE_SETTINGS))
                .addObject("mayOpen", actor.may(Permission.OPEN_CAMPAIGN));
    }

    private UnitForms.NewPerson newPerson() {
        return new UnitForms.NewPerson(null, null, null, calendar.today(), null);
    }

    private static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView done(RedirectAttributes next, String key) {
        next.addFlashAttribute(Toast.FLASH, Toast.of(key));
        return new ModelAndView(UNIT);
    }
}
