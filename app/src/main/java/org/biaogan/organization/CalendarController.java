package org.biaogan.organization;

import static java.util.Objects.requireNonNull;
import static org.biaogan.access.Permission.MANAGE_SETTINGS;
import static org.biaogan.access.Permission.READ_UNIT;

import jakarta.validation.Valid;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendar of a college, as it holds for a unit. */
@Controller
@RequestMapping("/units/{unitId}/calendar")
class CalendarController {

    private final OrganizationTree tree;
    private final CollegeCalendar calendar;

    CalendarController(OrganizationTree tree, CollegeCalendar calendar) {
        this.tree = tree;
        this.calendar = calendar;
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        actor.must(READ_UNIT);
        return page(actor, Problems.NONE);
    }

    @PostMapping("/terms")
    ModelAndView setTerm(
            Actor actor,
            @Valid @ModelAttribute("form") CollegeForms.NewTerm form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(MANAGE_SETTINGS);
        if (errors.hasErrors()) {
            return mend(actor, Problems.of(errors)).addObject("term", form);
        }
        try {
            calendar.setTerm(
                    actor,
                    form.code(),
                    requireNonNull(form.termFrom()),
                    requireNonNull(form.termTo()));
        } catch (Refused rule) {
            return mend(actor, Problems.NONE.and("termFrom", rule)).addObject("term", form);
        }
        return done(next);
    }

    @PostMapping("/terms/{code}/removal")
    ModelAndView removeTerm(Actor actor, @PathVariable String code, RedirectAttributes next) {
        calendar.removeTerm(actor, code);
        return done(next);
    }

    @PostMapping("/free-months")
    ModelAndView freeMonths(
            Actor actor,
            @Valid @ModelAttribute("form") CollegeForms.Months form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(MANAGE_SETTINGS);
        if (errors.hasErrors()) {
            return mend(actor, Problems.NONE.and("months", "organization.free-months.which"));
        }
        var months = form.months();
        calendar.setFreeMonths(actor, months == null ? List.of() : months);
        return done(next);
    }

    @PostMapping("/free-months/removal")
    ModelAndView inheritFreeMonths(Actor actor, RedirectAttributes next) {
        calendar.inheritFreeMonths(actor);
        return done(next);
    }

    @PostMapping("/holidays")
    ModelAndView addHoliday(
            Actor actor,
            @Valid @ModelAttribute("form") CollegeForms.NewHoliday form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(MANAGE_SETTINGS);
        if (errors.hasErrors()) {
            return mend(actor, Problems.of(errors)).addObject("holiday", form);
        }
        calendar.addHoliday(actor, requireNonNull(form.day()), requireNonNull(form.title()));
        return done(next);
    }

    @PostMapping("/holidays/removal")
    ModelAndView removeHoliday(
            Actor actor,
            @Valid @ModelAttribute("form") CollegeForms.HolidayRemoval form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(MANAGE_SETTINGS);
        if (errors.hasErrors()) {
            return mend(actor, Problems.of(errors));
        }
        calendar.removeHoliday(actor, requireNonNull(form.removed()));
        return done(next);
    }

    private ModelAndView mend(Actor actor, Problems problems) {
        ModelAndView page = page(actor, problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Actor actor, Problems problems) {
        return new ModelAndView("organization/calendar")
                .addObject("unit", tree.get(actor.unitId()))
                .addObject("terms", calendar.terms(actor.unitId()))
                .addObject("freeMonths", calendar.freeMonths(actor.unitId()))
                .addObject("holidays", calendar.holidays(actor.unitId()))
                .addObject("term", CollegeForms.NewTerm.EMPTY)
                .addObject("holiday", CollegeForms.NewHoliday.EMPTY)
                .addObject("problems", problems)
                .addObject("maySet", actor.may(MANAGE_SETTINGS));
    }

    private static ModelAndView done(RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, Toast.of("organization.saved"));
        return new ModelAndView("redirect:/units/{unitId}/calendar");
    }
}
