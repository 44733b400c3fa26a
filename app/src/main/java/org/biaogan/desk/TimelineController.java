package org.biaogan.desk;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.Refused;
import org.biaogan.plan.Gate;
import org.biaogan.plan.Moves;
import org.biaogan.plan.NewMove;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The timeline of a campaign as line, tree or list; what stands behind its marks, and how that is
 * given another day.
 */
@Controller
@RequestMapping("/campaigns/{campaignId}/timeline")
class TimelineController {

    private final Timelines timelines;
    private final Moves moves;

    TimelineController(Timelines timelines, Moves moves) {
        this.timelines = timelines;
        this.moves = moves;
    }

    @GetMapping
    ModelAndView show(Actor actor, @ModelAttribute("filter") TimelineFilter filter) {
        return new ModelAndView("desk/timeline")
                .addObject("campaignId", actor.campaignId())
                .addObject("timeline", timelines.get(actor, filter));
    }

    /**
     * What stands behind a mark, with the form that moves it.
     *
     * @param to the day to which a mark was dragged
     * @param occurrence the one that is meant; all that may be moved where none is named
     */
    @GetMapping("/{taskId}/{day}")
    ModelAndView stop(
            Actor actor,
            @PathVariable long taskId,
            @PathVariable LocalDate day,
            @ModelAttribute("filter") TimelineFilter filter,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long occurrence) {
        TimelineStop stop = timelines.stop(actor, taskId, day, filter);
        return page(actor, stop, stop.form(occurrence, to), Problems.NONE, false);
    }

    @PostMapping("/{taskId}/{day}/moves")
    ModelAndView move(
            Actor actor,
            @PathVariable long taskId,
            @PathVariable LocalDate day,
            @ModelAttribute("filter") TimelineFilter filter,
            @Valid @ModelAttribute("form") NewMove form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(Permission.EDIT_PATH);
        var problems = Problems.of(errors);
        if (problems.none()) {
            Refused rule = moves.objection(actor, taskId, form).orElse(null);
            problems = rule == null ? problems : problems.and("toOn", rule);
        }
        boolean moved = problems.none() && moves.move(actor, taskId, form);
        if (!moved) {
            TimelineStop stop = timelines.stop(actor, taskId, day, filter, form.occurrences());
            return again(page(actor, stop, form, problems, problems.none()), problems);
        }
        return saved(next, filter);
    }

    @GetMapping("/gates/{id}")
    ModelAndView gate(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("filter") TimelineFilter filter,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Gate gate = timelines.gate(actor, id);
        var form = new NewMove(List.of(), to == null ? gate.onDate() : to, null);
        return gatePage(actor, gate, filter, form, Problems.NONE, false);
    }

    @PostMapping("/gates/{id}/moves")
    ModelAndView moveGate(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("filter") TimelineFilter filter,
            @Valid @ModelAttribute("form") NewMove form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(Permission.EDIT_PATH);
        Gate gate = timelines.gate(actor, id);
        var problems = Problems.of(errors);
        if (problems.none()) {
            Refused rule = moves.objectionToGate(actor, id, form).orElse(null);
            problems = rule == null ? problems : problems.and("toOn", rule);
        }
        boolean moved = problems.none() && moves.moveGate(actor, id, form);
        return moved
                ? saved(next, filter)
                : again(gatePage(actor, gate, filter, form, problems, problems.none()), problems);
    }

    private static ModelAndView page(
            Actor actor, TimelineStop stop, NewMove form, Problems problems, boolean conflict) {
        return new ModelAndView("desk/timeline_stop")
                .addObject("campaignId", actor.campaignId())
                .addObject("stop", stop)
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("conflict", conflict);
    }

    private ModelAndView gatePage(
            Actor actor,
            Gate gate,
            TimelineFilter filter,
            NewMove form,
            Problems problems,
            boolean conflict) {
        return new ModelAndView("desk/timeline_gate")
                .addObject("campaignId", actor.campaignId())
                .addObject("gate", gate)
                .addObject("moves", moves.listOfGate(actor, gate.id()))
                .addObject("filter", filter)
                .addObject("mayMove", actor.may(Permission.EDIT_PATH))
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("conflict", conflict);
    }

    private static ModelAndView again(ModelAndView page, Problems problems) {
        page.setStatus(problems.none() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView saved(RedirectAttributes next, TimelineFilter filter) {
        next.addFlashAttribute(Toast.FLASH, Toast.of("timeline.moved"));
        return new ModelAndView("redirect:/campaigns/{campaignId}/timeline" + filter.query());
    }
}
