package org.biaogan.organization;

import static org.biaogan.access.Permission.MANAGE_ORGANIZATION;

import jakarta.validation.Valid;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Refused;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing a unit, or merging it into another. */
@Controller
@RequestMapping("/units/{unitId}/closing")
class UnitEndController {

    private final UnitEnds ends;
    private final CivilCalendar calendar;

    UnitEndController(UnitEnds ends, CivilCalendar calendar) {
        this.ends = ends;
        this.calendar = calendar;
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        return page(actor, new UnitEnding(calendar.today(), null, null), Problems.NONE);
    }

    @PostMapping
    ModelAndView end(
            Actor actor,
            @Valid @ModelAttribute("form") UnitEnding form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(MANAGE_ORGANIZATION);
        if (errors.hasErrors()) {
            return mend(actor, form, Problems.of(errors));
        }
        try {
            ends.end(actor, form);
        } catch (Refused rule) {
            return mend(actor, form, Problems.NONE.and(field(rule), rule));
        }
        next.addFlashAttribute(
                Toast.FLASH,
                Toast.of(
                        form.intoId() == null
                                ? "organization.unit.closed"
                                : "organization.end.moved"));
        return new ModelAndView("redirect:/units/{unitId}");
    }

    /** Where on the form a rule is answered. */
    private static String field(Refused rule) {
        return switch (rule.code()) {
            case "organization.end.later",
                    "organization.unit.changed-since",
                    "activities.held-after" ->
                    "endedOn";
            case "organization.end.not-into", "organization.unit.has-open-below" -> "intoId";
            default -> "";
        };
    }

    private ModelAndView mend(Actor actor, UnitEnding form, Problems problems) {
        ModelAndView page = page(actor, form, problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Actor actor, UnitEnding form, Problems problems) {
        return new ModelAndView("organization/closing")
                .addObject("page", ends.page(actor))
                .addObject("form", form)
                .addObject("problems", problems);
    }
}
