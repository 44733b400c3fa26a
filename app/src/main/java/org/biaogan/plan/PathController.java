package org.biaogan.plan;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
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

/** The path page of a campaign, the names on it and its gates. */
@Controller
@RequestMapping("/campaigns/{campaignId}/path")
class PathController {

    private static final String PATH = "redirect:/campaigns/{campaignId}/path";

    private final Plans plans;
    private final PathEditor editor;
    private final CivilCalendar calendar;

    PathController(Plans plans, PathEditor editor, CivilCalendar calendar) {
        this.plans = plans;
        this.editor = editor;
        this.calendar = calendar;
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        return new ModelAndView("plan/path")
                .addObject("path", plans.path(actor))
                .addObject("campaignId", actor.campaignId())
                .addObject("today", calendar.today())
                .addObject("mayEdit", actor.may(Permission.EDIT_PATH));
    }

    @GetMapping("/projects/{id}/name")
    ModelAndView projectName(Actor actor, @PathVariable long id) {
        actor.must(Permission.EDIT_PATH);
        return names(actor, "projects", id, null, Problems.NONE);
    }

    @GetMapping("/strands/{id}/name")
    ModelAndView strandName(Actor actor, @PathVariable long id) {
        actor.must(Permission.EDIT_PATH);
        return names(actor, "strands", id, null, Problems.NONE);
    }

    @PostMapping("/projects/{id}/name")
    ModelAndView renameProject(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") Renaming form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return invalid(names(actor, "projects", id, form, Problems.of(errors)));
        }
        return editor.renameProject(actor, id, form)
                ? saved(next)
                : conflict(names(actor, "projects", id, form, Problems.NONE));
    }

    @PostMapping("/strands/{id}/name")
    ModelAndView renameStrand(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") Renaming form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return invalid(names(actor, "strands", id, form, Problems.of(errors)));
        }
        return editor.renameStrand(actor, id, form)
                ? saved(next)
                : conflict(names(actor, "strands", id, form, Problems.NONE));
    }

    @PostMapping("/gates/{id}/passage")
    ModelAndView passGate(
            Actor actor,
            @PathVariable long id,
            @RequestParam LocalDate on,
            RedirectAttributes next) {
        editor.passGate(actor, id, on);
        return saved(next);
    }

    @PostMapping("/gates/{id}/date")
    ModelAndView moveGate(
            Actor actor,
            @PathVariable long id,
            @RequestParam LocalDate on,
            RedirectAttributes next) {
        editor.moveGate(actor, id, on);
        return saved(next);
    }

    /** The form for a name; with what was typed, and what the name is by now. */
    private ModelAndView names(
            Actor actor, String kind, long id, @Nullable Renaming typed, Problems problems) {
        var now = name(actor, kind, id).orElseThrow(() -> new NotFound("plan.part", id));
        return new ModelAndView("plan/name")
                .addObject("campaignId", actor.campaignId())
                .addObject("action", kind + "/" + id + "/name")
                .addObject("now", now)
                .addObject("form", typed == null ? now : typed)
                .addObject("problems", problems);
    }

    private Optional<Renaming> name(Actor actor, String kind, long id) {
        var projects = plans.path(actor).projects().stream();
        var titles =
                kind.equals("projects")
                        ? projects.filter(it -> it.id() == id).map(CampaignPath.Project::title)
                        : projects.flatMap(it -> it.strands().stream())
                                .filter(it -> it.id() == id)
                                .map(CampaignPath.Strand::title);
        return titles.map(it -> new Renaming(it.zh(), it.en(), it.zh())).findFirst();
    }

    private static ModelAndView saved(RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, Toast.of("plan.saved"));
        return new ModelAndView(PATH);
    }

    private static ModelAndView invalid(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView conflict(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }
}
