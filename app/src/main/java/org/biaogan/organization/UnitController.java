package org.biaogan.organization;

import static java.util.Objects.requireNonNull;
import static org.biaogan.access.Permission.MANAGE_ORGANIZATION;

import jakarta.validation.Valid;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tree of units: each unit, what it is called, where it hangs. */
@Controller
class UnitController {

    private static final String UNIT = "redirect:/units/{unitId}";

    private final OrganizationTree tree;
    private final People people;
    private final UnitPages pages;

    UnitController(OrganizationTree tree, People people, UnitPages pages) {
        this.tree = tree;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/units")
    ModelAndView mine(Actor actor) {
        return mine(actor, UnitForms.NewUnit.on(null), Problems.NONE);
    }

    @PostMapping("/units")
    ModelAndView plant(
            Actor actor,
            @Valid @ModelAttribute("form") UnitForms.NewUnit form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(MANAGE_ORGANIZATION);
        if (errors.hasErrors()) {
            return mendPlanting(actor, form, Problems.of(errors));
        }
        try {
            long college =
                    tree.plant(
                            actor,
                            requireNonNull(form.kind()),
                            requireNonNull(form.name()).strip(),
                            requireNonNull(form.foundedOn()));
            people.settle(actor, college);
            next.addFlashAttribute(Toast.FLASH, Toast.of("organization.unit.saved"));
            return new ModelAndView("redirect:/units/" + college);
        } catch (Refused rule) {
            return mendPlanting(actor, form, Problems.NONE.and(field(rule), rule));
        }
    }

    @GetMapping("/units/{unitId}")
    ModelAndView show(Actor actor) {
        return pages.page(actor);
    }

    @PostMapping("/units/{unitId}/units")
    ModelAndView add(
            Actor actor,
            @Valid @ModelAttribute("form") UnitForms.NewUnit form,
            BindingResult errors,
            RedirectAttributes next) {
        return change(
                actor,
                form,
                errors,
                next,
                () ->
                        tree.add(
                                actor,
                                actor.unitId(),
                                requireNonNull(form.kind()),
                                requireNonNull(form.name()).strip(),
                                requireNonNull(form.foundedOn())));
    }

    @PostMapping("/units/{unitId}/name")
    ModelAndView rename(
            Actor actor,
            @Valid @ModelAttribute("form") UnitForms.Renaming form,
            BindingResult errors,
            RedirectAttributes next) {
        return change(
                actor,
                form,
                errors,
                next,
                () ->
                        tree.rename(
                                actor,
                                actor.unitId(),
                                requireNonNull(form.newName()).strip(),
                                requireNonNull(form.renamedOn())));
    }

    @PostMapping("/units/{unitId}/place")
    ModelAndView move(
            Actor actor,
            @Valid @ModelAttribute("form") UnitForms.Moving form,
            BindingResult errors,
            RedirectAttributes next) {
        return change(
                actor,
                form,
                errors,
                next,
                () ->
                        tree.move(
                                actor,
                                actor.unitId(),
                                requireNonNull(form.parentId()),
                                requireNonNull(form.movedOn())));
    }

    private ModelAndView change(
            Actor actor,
            Object form,
            BindingResult errors,
            RedirectAttributes next,
            Runnable change) {
        actor.must(MANAGE_ORGANIZATION);
        if (errors.hasErrors()) {
            return pages.mend(actor, form, Problems.of(errors));
        }
        try {
            change.run();
        } catch (Refused rule) {
            return pages.mend(actor, form, Problems.NONE.and(field(rule), rule));
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("organization.unit.saved"));
        return new ModelAndView(UNIT);
    }

    /** Where on its form a rule is answered. */
    private static String field(Refused rule) {
        return switch (rule.code()) {
            case "organization.unit.no-such-kind", "organization.unit.not-below" -> "kind";
            case "organization.unit.founded-later" -> "foundedOn";
            case "organization.unit.below-itself" -> "parentId";
            default -> "";
        };
    }

    private ModelAndView mendPlanting(Actor actor, UnitForms.NewUnit form, Problems problems) {
        ModelAndView page = mine(actor, form, problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView mine(Actor actor, UnitForms.NewUnit form, Problems problems) {
        return new ModelAndView("organization/units")
                .addObject("units", tree.listMine(actor))
                .addObject("kinds", tree.kinds())
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("mayPlant", actor.may(MANAGE_ORGANIZATION));
    }
}
