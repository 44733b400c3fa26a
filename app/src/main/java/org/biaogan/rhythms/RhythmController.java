package org.biaogan.rhythms;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.access.Scope;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.organization.Unit;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The year of a unit and of those below it, beside the rules of organisational life. */
@Controller
@RequestMapping({"/campaigns/{campaignId}/rhythm", "/units/{unitId}/rhythm"})
class RhythmController {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final Rhythms rhythms;
    private final Deviations deviations;
    private final CivilCalendar calendar;

    RhythmController(Rhythms rhythms, Deviations deviations, CivilCalendar calendar) {
        this.rhythms = rhythms;
        this.deviations = deviations;
        this.calendar = calendar;
    }

    @GetMapping
    ModelAndView show(
            Actor actor,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "1") int page) {
        List<Unit> units = rhythms.units(actor);
        Unit shown = unit(actor, units, unit);
        int of = Math.clamp(requireNonNullElse(year, calendar.today().getYear()), EARLIEST, LATEST);
        return new ModelAndView("rhythms/year")
                .addObject("home", home(actor))
                .addObject("unit", shown)
                .addObject("year", of)
                .addObject("today", calendar.today())
                .addObject("page", rhythms.page(actor, shown.id(), of, page))
                .addObject("units", units)
                .addObject("mayRecord", actor.may(Permission.RECORD_RESULT, shown.path()));
    }

    private Unit unit(Actor actor, @Nullable Long asked) {
        return unit(actor, rhythms.units(actor), asked);
    }

    /** The one that is asked for, else the highest the reader sees here. */
    private static Unit unit(Actor actor, List<Unit> units, @Nullable Long asked) {
        long id =
                asked != null
                        ? asked
                        : actor.scope() instanceof Scope.OfUnit here
                                ? here.unitId()
                                : units.isEmpty() ? 0 : units.getFirst().id();
        return units.stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("organization.unit", id));
    }

    private static String home(Actor actor) {
        return actor.scope() instanceof Scope.OfCampaign campaign
                ? "/campaigns/" + campaign.campaignId()
                : "/units/" + actor.unitId();
    }

    @GetMapping("/period")
    ModelAndView period(
            Actor actor,
            @RequestParam(defaultValue = "0") long unit,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String period) {
        return periodPage(actor, DeviationForm.of(unit, rule, period), Problems.NONE);
    }

    @PostMapping("/period")
    ModelAndView excuse(
            Actor actor,
            @Valid @ModelAttribute("form") DeviationForm form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(Permission.RECORD_RESULT);
        if (form.unitId() == null || form.rule() == null || form.period() == null) {
            throw new NotFound("rhythms.period", "");
        }
        Problems problems = Problems.of(errors);
        if (problems.none()) {
            try {
                deviations.say(
                        actor,
                        form.unitId(),
                        form.rule(),
                        form.period(),
                        requireNonNull(form.reason()),
                        form.answered());
                next.addFlashAttribute(Toast.FLASH, Toast.of("rhythms.excuse.saved"));
                next.addAttribute("unit", form.unitId());
                return new ModelAndView("redirect:" + home(actor) + "/rhythm");
            } catch (Refused no) {
                problems = problems.and("reason", no);
            }
        }
        ModelAndView page = periodPage(actor, form, problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView periodPage(Actor actor, DeviationForm form, Problems problems) {
        Unit shown = unit(actor, form.unitId());
        String rule = requireNonNull(form.rule());
        String period = requireNonNull(form.period());
        return new ModelAndView("rhythms/period")
                .addObject("home", home(actor))
                .addObject("unit", shown)
                .addObject("rule", rhythms.rule(rule))
                .addObject("beat", rhythms.beat(actor, shown.id(), rule, period))
                .addObject("tasks", deviations.tasks(actor, shown.id(), rule, period))
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("mayRecord", actor.may(Permission.RECORD_RESULT, shown.path()));
    }

    /** How often something is held here, as it is sent. */
    record SaidRule(
            @Nullable Long unitId,
            @NotBlank @Nullable String rule,
            @NotNull @Nullable Every every,
            @NotBlank @Size(max = 300) @Nullable String why) {}

    @GetMapping("/rules")
    ModelAndView rules(Actor actor, @RequestParam(required = false) @Nullable Long unit) {
        return rulesPage(actor, new SaidRule(unit, null, null, null), Problems.NONE);
    }

    @PostMapping("/rules")
    ModelAndView say(
            Actor actor,
            @Valid @ModelAttribute("form") SaidRule form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(Permission.MANAGE_SETTINGS);
        if (errors.hasErrors()) {
            ModelAndView page = rulesPage(actor, form, Problems.of(errors));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Unit here = unit(actor, form.unitId());
        rhythms.say(
                actor,
                here.id(),
                requireNonNull(form.rule()),
                requireNonNull(form.every()),
                requireNonNull(form.why()));
        next.addFlashAttribute(Toast.FLASH, Toast.of("rhythms.rule.saved"));
        next.addAttribute("unit", here.id());
        return new ModelAndView("redirect:" + home(actor) + "/rhythm/rules");
    }

    private ModelAndView rulesPage(Actor actor, SaidRule form, Problems problems) {
        Unit here = unit(actor, form.unitId());
        return new ModelAndView("rhythms/rules")
                .addObject("home", home(actor))
                .addObject("unit", here)
                .addObject("rules", rhythms.rules(actor, here.id()))
                .addObject("rule", form.rule())
                .addObject("every", form.every())
                .addObject("why", form.why())
                .addObject("problems", problems)
                .addObject("maySay", actor.may(Permission.MANAGE_SETTINGS, here.path()));
    }
}
