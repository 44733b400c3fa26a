package org.biaogan.plan;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.Refused;
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

/** One goal of the department's business: its form, and the tasks that carry it with how. */
@Controller
@RequestMapping("/campaigns/{campaignId}/planning/goals")
class GoalController {

    private static final String GOAL = "redirect:/campaigns/{campaignId}/planning/goals/{goalId}";

    private final BusinessGoals goals;
    private final BusinessPlanning planning;

    GoalController(BusinessGoals goals, BusinessPlanning planning) {
        this.goals = goals;
        this.planning = planning;
    }

    /** By what a task carries a goal, as its form sends it. */
    record How(@Size(max = 300) @Nullable String how) {}

    @GetMapping("/new")
    ModelAndView blank(Actor actor, @RequestParam(required = false) @Nullable Long line) {
        actor.must(Permission.EDIT_PATH);
        return form(actor, null, goals.blank(actor, line), Problems.NONE);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @Valid @ModelAttribute("form") BusinessGoalForm form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(Permission.EDIT_PATH);
        if (errors.hasErrors()) {
            return mend(form(actor, null, form, Problems.of(errors)));
        }
        try {
            next.addAttribute("goalId", goals.add(actor, form));
        } catch (Refused rule) {
            return mend(form(actor, null, form, Problems.NONE.and(field(rule), rule)));
        }
        return saved(next);
    }

    @GetMapping("/{goalId}")
    ModelAndView show(Actor actor, @PathVariable long goalId) {
        return page(actor, goalId);
    }

    @GetMapping("/{goalId}/edit")
    ModelAndView edit(Actor actor, @PathVariable long goalId) {
        actor.must(Permission.EDIT_PATH);
        BusinessGoal goal = goals.get(actor, goalId);
        return form(actor, goal, BusinessGoalForm.of(goal), Problems.NONE);
    }

    @PostMapping("/{goalId}")
    ModelAndView edit(
            Actor actor,
            @PathVariable long goalId,
            @Valid @ModelAttribute("form") BusinessGoalForm form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(Permission.EDIT_PATH);
        BusinessGoal goal = goals.get(actor, goalId);
        if (errors.hasErrors()) {
            return mend(form(actor, goal, form, Problems.of(errors)));
        }
        try {
            if (!goals.edit(actor, goalId, form)) {
                ModelAndView again = form(actor, goal, form.at(goal.revision()), Problems.NONE);
                again.setStatus(HttpStatus.CONFLICT);
                return again.addObject("conflict", true);
            }
        } catch (Refused rule) {
            return mend(form(actor, goal, form, Problems.NONE.and(field(rule), rule)));
        }
        return saved(next);
    }

    @PostMapping("/{goalId}/tasks")
    ModelAndView link(
            Actor actor,
            @PathVariable long goalId,
            @Valid @ModelAttribute("form") NewLink link,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(Permission.EDIT_PATH);
        if (errors.hasErrors()) {
            return mend(page(actor, goalId))
                    .addObject("link", link)
                    .addObject("linkProblems", Problems.of(errors));
        }
        planning.link(actor, goalId, requireNonNull(link.task()), link.how());
        return saved(next);
    }

    @PostMapping("/{goalId}/tasks/{taskId}/how")
    ModelAndView how(
            Actor actor,
            @PathVariable long goalId,
            @PathVariable long taskId,
            @Valid @ModelAttribute("form") How how,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(Permission.EDIT_PATH);
        if (errors.hasErrors()) {
            return mend(page(actor, goalId))
                    .addObject("explained", taskId)
                    .addObject("how", how.how())
                    .addObject("problems", Problems.of(errors));
        }
        planning.sayHow(actor, goalId, taskId, how.how());
        return saved(next);
    }

    @PostMapping("/{goalId}/end")
    ModelAndView end(Actor actor, @PathVariable long goalId, RedirectAttributes next) {
        goals.end(actor, goalId);
        return saved(next);
    }

    @PostMapping("/{goalId}/end/lift")
    ModelAndView resume(Actor actor, @PathVariable long goalId, RedirectAttributes next) {
        goals.resume(actor, goalId);
        return saved(next);
    }

    /** Which field a rule speaks of. */
    private static String field(Refused rule) {
        return switch (rule.code()) {
            case "plan.goal.unknown-line" -> "lineId";
            case "plan.goal.to-before-from" -> "toOn";
            case "plan.goal.one-owner", "plan.goal.unknown-unit" -> "unitId";
            case "plan.goal.unknown-office" -> "office";
            default -> throw rule;
        };
    }

    private ModelAndView page(Actor actor, long goalId) {
        BusinessGoal goal = goals.get(actor, goalId);
        return new ModelAndView("plan/goal")
                .addObject("campaignId", actor.campaignId())
                .addObject("goal", goal)
                .addObject("line", planning.line(actor, goal.lineId()))
                .addObject("planning", planning.get(actor, null))
                .addObject("history", goals.history(actor, goalId))
                .addObject("mayEdit", actor.may(Permission.EDIT_PATH))
                .addObject("link", NewLink.NONE)
                .addObject("linkProblems", Problems.NONE)
                .addObject("explained", null)
                .addObject("how", null)
                .addObject("problems", Problems.NONE);
    }

    private ModelAndView form(
            Actor actor, @Nullable BusinessGoal goal, BusinessGoalForm form, Problems problems) {
        return new ModelAndView("plan/goal_form")
                .addObject("campaignId", actor.campaignId())
                .addObject("goal", goal)
                .addObject("form", form)
                .addObject("lines", planning.lines(actor))
                .addObject("units", goals.units(actor))
                .addObject("offices", goals.offices())
                .addObject("conflict", false)
                .addObject("problems", problems);
    }

    private static ModelAndView mend(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView saved(RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, Toast.of("plan.saved"));
        return new ModelAndView(GOAL);
    }
}
