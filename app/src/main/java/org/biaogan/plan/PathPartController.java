package org.biaogan.plan;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.stream.Stream;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.NotFound;
import org.biaogan.schemes.Wording;
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

/** The names on a path: projects and strands, new ones and new names. */
@Controller
@RequestMapping("/campaigns/{campaignId}/path")
class PathPartController {

    private static final String NAME = "/{id}/name";

    private final Plans plans;
    private final PathEditor editor;

    PathPartController(Plans plans, PathEditor editor) {
        this.plans = plans;
        this.editor = editor;
    }

    @GetMapping("/projects/new")
    ModelAndView newProject(Actor actor) {
        actor.must(Permission.EDIT_PATH);
        return form(actor, "plan.project.add", "projects", Renaming.EMPTY);
    }

    @PostMapping("/projects")
    ModelAndView addProject(
            Actor actor,
            @Valid @ModelAttribute("form") Renaming form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return again(form(actor, "plan.project.add", "projects", Renaming.EMPTY), form, errors);
        }
        editor.addProject(actor, form);
        return saved(next, "plan.part.added");
    }

    @GetMapping("/projects/{id}/strands/new")
    ModelAndView newStrand(Actor actor, @PathVariable long id) {
        actor.must(Permission.EDIT_PATH);
        project(actor, id);
        return form(actor, "plan.strand.add", "projects/" + id + "/strands", Renaming.EMPTY);
    }

    @PostMapping("/projects/{id}/strands")
    ModelAndView addStrand(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") Renaming form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            var blank =
                    form(actor, "plan.strand.add", "projects/" + id + "/strands", Renaming.EMPTY);
            return again(blank, form, errors);
        }
        editor.addStrand(actor, id, form);
        return saved(next, "plan.part.added");
    }

    @GetMapping("/projects" + NAME)
    ModelAndView projectName(Actor actor, @PathVariable long id) {
        actor.must(Permission.EDIT_PATH);
        return project(actor, id);
    }

    @GetMapping("/strands" + NAME)
    ModelAndView strandName(Actor actor, @PathVariable long id) {
        actor.must(Permission.EDIT_PATH);
        return strand(actor, id);
    }

    @PostMapping("/projects" + NAME)
    ModelAndView renameProject(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") Renaming form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return again(project(actor, id), form, errors);
        }
        return editor.renameProject(actor, id, form)
                ? saved(next, "plan.saved")
                : faster(project(actor, id), form);
    }

    @PostMapping("/strands" + NAME)
    ModelAndView renameStrand(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") Renaming form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return again(strand(actor, id), form, errors);
        }
        return editor.renameStrand(actor, id, form)
                ? saved(next, "plan.saved")
                : faster(strand(actor, id), form);
    }

    @PostMapping("/projects/{id}/cut")
    ModelAndView cutProject(Actor actor, @PathVariable long id, RedirectAttributes next) {
        editor.cutProject(actor, id);
        return saved(next, "plan.part.was-cut");
    }

    @PostMapping("/strands/{id}/cut")
    ModelAndView cutStrand(Actor actor, @PathVariable long id, RedirectAttributes next) {
        editor.cutStrand(actor, id);
        return saved(next, "plan.part.was-cut");
    }

    private ModelAndView project(Actor actor, long id) {
        var titles =
                plans.path(actor).projects().stream()
                        .filter(it -> it.id() == id)
                        .map(CampaignPath.Project::title);
        return form(actor, "plan.rename", "projects/" + id + "/name", now(titles, id));
    }

    private ModelAndView strand(Actor actor, long id) {
        var titles =
                plans.path(actor).projects().stream()
                        .flatMap(it -> it.strands().stream())
                        .filter(it -> it.id() == id)
                        .map(CampaignPath.Strand::title);
        return form(actor, "plan.rename", "strands/" + id + "/name", now(titles, id));
    }

    private static Renaming now(Stream<Wording> titles, long id) {
        Optional<Wording> title = titles.findFirst();
        return title.map(it -> new Renaming(it.zh(), it.en(), it.zh(), it.en()))
                .orElseThrow(() -> new NotFound("plan.part", id));
    }

    private static ModelAndView form(Actor actor, String heading, String action, Renaming now) {
        return new ModelAndView("plan/name")
                .addObject("campaignId", actor.campaignId())
                .addObject("heading", heading)
                .addObject("action", action)
                .addObject("now", now)
                .addObject("form", now)
                .addObject("problems", Problems.NONE);
    }

    private static ModelAndView saved(RedirectAttributes next, String key) {
        next.addFlashAttribute(Toast.FLASH, Toast.of(key));
        return new ModelAndView("redirect:/campaigns/{campaignId}/path");
    }

    private static ModelAndView again(ModelAndView page, Renaming typed, BindingResult errors) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("form", typed).addObject("problems", Problems.of(errors));
    }

    private static ModelAndView faster(ModelAndView page, Renaming typed) {
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("form", typed);
    }
}
