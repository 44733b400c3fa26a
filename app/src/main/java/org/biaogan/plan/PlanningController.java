package org.biaogan.plan;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.NotFound;
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

/** The matrix of "Party building +": its cells, its lines. */
@Controller
@RequestMapping("/campaigns/{campaignId}/planning")
class PlanningController {

    private static final String MATRIX = "redirect:/campaigns/{campaignId}/planning";

    private final BusinessPlanning planning;

    PlanningController(BusinessPlanning planning) {
        this.planning = planning;
    }

    @GetMapping
    ModelAndView show(Actor actor, @RequestParam(required = false) @Nullable Long strand) {
        return matrix(actor, strand, false);
    }

    /** One cell: a task carries a goal, or carries it no more. */
    @PostMapping("/links")
    ModelAndView link(
            Actor actor,
            @Valid @ModelAttribute("form") LinkForm form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(Permission.EDIT_PATH);
        if (errors.hasErrors()) {
            return again(matrix(actor, form.strand(), true), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        long goal = requireNonNull(form.goal());
        boolean linked = requireNonNull(form.linked());
        if (linked) {
            planning.link(actor, goal, requireNonNull(form.task()), null);
        } else {
            planning.unlink(actor, goal, requireNonNull(form.task()));
        }
        next.addFlashAttribute(
                Toast.FLASH, Toast.of(linked ? "plan.planning.linked" : "plan.planning.unlinked"));
        next.addAttribute("goal", goal);
        if (form.strand() == null) {
            return new ModelAndView(MATRIX + "/goals/{goal}#carriers");
        }
        next.addAttribute("strand", form.strand());
        return new ModelAndView(MATRIX + "?strand={strand}#g-{goal}");
    }

    private ModelAndView matrix(Actor actor, @Nullable Long strand, boolean unreadable) {
        Planning matrix = planning.get(actor, strand);
        if (strand != null && matrix.strand().isEmpty()) {
            throw new NotFound("plan.strand", strand);
        }
        return new ModelAndView("plan/planning")
                .addObject("campaignId", actor.campaignId())
                .addObject("planning", matrix)
                .addObject("unreadable", unreadable)
                .addObject("mayEdit", actor.may(Permission.EDIT_PATH));
    }

    @PostMapping("/lines/usual")
    ModelAndView usual(Actor actor) {
        planning.addUsualLines(actor);
        return new ModelAndView(MATRIX);
    }

    @GetMapping("/lines/new")
    ModelAndView blank(Actor actor) {
        actor.must(Permission.EDIT_PATH);
        return page(actor, null, BusinessLineForm.EMPTY, Problems.NONE);
    }

    @PostMapping("/lines")
    ModelAndView add(
            Actor actor,
            @Valid @ModelAttribute("form") BusinessLineForm form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(Permission.EDIT_PATH);
        if (errors.hasErrors()) {
            return again(
                    page(actor, null, form, Problems.of(errors)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        planning.addLine(actor, form);
        return saved(next);
    }

    @GetMapping("/lines/{lineId}")
    ModelAndView form(Actor actor, @PathVariable long lineId) {
        actor.must(Permission.EDIT_PATH);
        BusinessLine line = planning.line(actor, lineId);
        return page(actor, line, BusinessLineForm.of(line), Problems.NONE);
    }

    @PostMapping("/lines/{lineId}")
    ModelAndView edit(
            Actor actor,
            @PathVariable long lineId,
            @Valid @ModelAttribute("form") BusinessLineForm form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(Permission.EDIT_PATH);
        BusinessLine line = planning.line(actor, lineId);
        if (errors.hasErrors()) {
            return again(
                    page(actor, line, form, Problems.of(errors)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!planning.editLine(actor, lineId, form)) {
            return again(
                    page(actor, line, form.at(line.revision()), Problems.NONE)
                            .addObject("conflict", true),
                    HttpStatus.CONFLICT);
        }
        return saved(next);
    }

    @PostMapping("/lines/{lineId}/end")
    ModelAndView end(Actor actor, @PathVariable long lineId, RedirectAttributes next) {
        planning.endLine(actor, lineId);
        return saved(next);
    }

    @PostMapping("/lines/{lineId}/end/lift")
    ModelAndView resume(Actor actor, @PathVariable long lineId, RedirectAttributes next) {
        planning.resumeLine(actor, lineId);
        return saved(next);
    }

    private static ModelAndView page(
            Actor actor, @Nullable BusinessLine line, BusinessLineForm form, Problems problems) {
        return new ModelAndView("plan/business_line")
                .addObject("campaignId", actor.campaignId())
                .addObject("line", line)
                .addObject("form", form)
                .addObject("conflict", false)
                .addObject("problems", problems);
    }

    private static ModelAndView again(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    private static ModelAndView saved(RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, Toast.of("plan.saved"));
        return new ModelAndView(MATRIX);
    }
}
