package org.biaogan.plan;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.organization.OrganizationTree;
import org.biaogan.organization.Unit;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.schemes.SchemeVersion;
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

/** The wizard that opens a campaign: unit, schemes, path, dates; each step is an address. */
@Controller
@RequestMapping("/units/{unitId}/campaigns")
class OpeningController {

    private static final int LAST_STEP = 4;
    private static final List<String> KINDS =
            List.of(
                    "COLLEGE",
                    "GENERAL_BRANCH",
                    "TEACHER_BRANCH",
                    "STUDENT_BRANCH",
                    "MIXED_BRANCH");

    private final CampaignOpening opening;
    private final PathTemplates templates;
    private final SchemeLibrary schemes;
    private final OrganizationTree tree;
    private final CivilCalendar calendar;

    OpeningController(
            CampaignOpening opening,
            PathTemplates templates,
            SchemeLibrary schemes,
            OrganizationTree tree,
            CivilCalendar calendar) {
        this.opening = opening;
        this.templates = templates;
        this.schemes = schemes;
        this.tree = tree;
        this.calendar = calendar;
    }

    @GetMapping("/new")
    ModelAndView show(
            Actor actor,
            @PathVariable long unitId,
            @RequestParam(defaultValue = "1") int step,
            @ModelAttribute("form") OpeningForm form,
            BindingResult errors) {
        actor.must(Permission.OPEN_CAMPAIGN);
        boolean missing = step > 2 && version(form.scheme()).isEmpty();
        var problems = Problems.of(errors);
        if (missing) {
            problems = problems.and("scheme", "plan.opening.choose-scheme");
        }
        int shown = missing ? 2 : Math.clamp(step, 1, LAST_STEP);
        return page(actor, unitId, shown, form, problems);
    }

    @PostMapping
    ModelAndView open(
            Actor actor,
            @PathVariable long unitId,
            @Valid @ModelAttribute("form") OpeningForm form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(Permission.OPEN_CAMPAIGN);
        var problems = choices(form, form.days(Problems.of(errors)));
        if (!problems.none()) {
            ModelAndView page = page(actor, unitId, LAST_STEP, form, problems);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        long campaign = opening.open(actor, form.campaign(unitId), template(form).orElse(null));
        next.addFlashAttribute(Toast.FLASH, Toast.of("plan.opening.opened"));
        return new ModelAndView("redirect:/campaigns/" + campaign);
    }

    /** What is chosen must be there, and the path must fit the scheme. */
    private Problems choices(OpeningForm form, Problems problems) {
        var known = schemes.list().stream().map(SchemeVersion::id).toList();
        var version = version(form.scheme());
        var all = problems;
        if (form.scheme() != null && version.isEmpty()) {
            all = all.and("scheme", "plan.opening.unknown-scheme");
        }
        if (!known.containsAll(form.also())) {
            all = all.and("also", "plan.opening.unknown-scheme");
        }
        String path = requireNonNullElse(form.path(), "");
        if (!path.isEmpty() && fitting(version).stream().noneMatch(it -> it.id().equals(path))) {
            all = all.and("path", "plan.opening.path-does-not-fit");
        }
        return all;
    }

    private ModelAndView page(
            Actor actor, long unitId, int step, OpeningForm typed, Problems problems) {
        Unit unit = tree.get(unitId);
        var version = version(typed.scheme());
        var form = step < LAST_STEP ? typed : usual(typed, unit, version);
        var seen = step == LAST_STEP ? form.days(problems) : problems;
        return new ModelAndView("plan/opening")
                .addObject("unit", unit)
                .addObject("step", step)
                .addObject("form", form)
                .addObject("problems", seen)
                .addObject(
                        "units",
                        tree.list(actor).stream().filter(it -> KINDS.contains(it.kind())).toList())
                .addObject("versions", schemes.list())
                .addObject("templates", fitting(version))
                .addObject(
                        "preview",
                        step == LAST_STEP && seen.none() ? preview(actor, unitId, form) : null);
    }

    private OpeningForm usual(OpeningForm typed, Unit unit, Optional<SchemeVersion> version) {
        String title = version.map(it -> it.title().zh()).orElse("") + " · " + unit.name();
        return typed.orUsual(calendar.today(), title.substring(0, Math.min(title.length(), 100)));
    }

    private @Nullable Preview preview(Actor actor, long unitId, OpeningForm form) {
        return form.isWhole()
                ? template(form)
                        .map(it -> opening.preview(actor, form.campaign(unitId), it))
                        .orElse(null)
                : null;
    }

    private Optional<PathTemplate> template(OpeningForm form) {
        String path = requireNonNullElse(form.path(), "");
        return fitting(version(form.scheme())).stream()
                .filter(it -> it.id().equals(path))
                .findFirst();
    }

    private List<PathTemplate> fitting(Optional<SchemeVersion> version) {
        return version.map(it -> templates.listFitting(schemes.get(it.id()))).orElse(List.of());
    }

    private Optional<SchemeVersion> version(@Nullable Long id) {
        return schemes.list().stream().filter(it -> Long.valueOf(it.id()).equals(id)).findFirst();
    }
}
