package org.biaogan.activities;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Refused;
import org.biaogan.organization.OrganizationTree;
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

/** The ledgers: what is followed up, until it is closed. */
@Controller
@RequestMapping({"/campaigns/{campaignId}/activities", "/units/{unitId}/activities"})
class MatterController {

    private final Matters matters;
    private final Activities activities;
    private final OrganizationTree tree;
    private final CivilCalendar calendar;

    MatterController(
            Matters matters, Activities activities, OrganizationTree tree, CivilCalendar calendar) {
        this.matters = matters;
        this.activities = activities;
        this.tree = tree;
        this.calendar = calendar;
    }

    @GetMapping("/ledgers")
    ModelAndView list(
            Actor actor,
            @RequestParam(required = false) @Nullable MatterKind ledger,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable String open) {
        var filter =
                new MatterFilter(
                        requireNonNullElse(ledger, MatterKind.DECISION), unit, open != null);
        return new ModelAndView("activities/ledger")
                .addObject("at", Places.of(actor))
                .addObject("today", calendar.today())
                .addObject("filter", filter)
                .addObject("matters", matters.list(actor, filter))
                .addObject("units", tree.list(actor))
                .addObject("mayRecord", actor.may(Permission.RECORD_RESULT));
    }

    @GetMapping("/matters/new")
    ModelAndView start(Actor actor, @RequestParam(required = false) @Nullable MatterKind ledger) {
        actor.must(Permission.RECORD_RESULT);
        var units = activities.units(actor);
        var form =
                new NewMatter(
                        units.isEmpty() ? null : units.getFirst().id(),
                        requireNonNullElse(ledger, MatterKind.PRACTICAL),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        return form(actor, form, Problems.NONE);
    }

    @PostMapping("/matters")
    ModelAndView add(
            Actor actor,
            @Valid @ModelAttribute("form") NewMatter form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(Permission.RECORD_RESULT);
        Problems problems = form.problems(Problems.of(errors));
        if (!problems.none()) {
            ModelAndView page = form(actor, form, problems);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        matters.add(actor, form);
        next.addFlashAttribute(Toast.FLASH, Toast.of("activities.matter.saved"));
        next.addAttribute("ledger", requireNonNull(form.kind()));
        return new ModelAndView("redirect:" + Places.of(actor) + "/ledgers");
    }

    private ModelAndView form(Actor actor, NewMatter form, Problems problems) {
        return new ModelAndView("activities/matter_new")
                .addObject("at", Places.of(actor))
                .addObject("form", form)
                .addObject("units", activities.units(actor))
                .addObject("problems", problems);
    }

    @GetMapping("/matters/{matterId}")
    ModelAndView show(Actor actor, @PathVariable long matterId) {
        return page(
                actor,
                matterId,
                new NewCloseOut(null, calendar.today(), null, null),
                Problems.NONE);
    }

    @PostMapping("/matters/{matterId}/close-out")
    ModelAndView close(
            Actor actor,
            @PathVariable long matterId,
            @Valid @ModelAttribute("form") NewCloseOut form,
            BindingResult errors,
            RedirectAttributes next) {
        matters.get(actor, matterId);
        actor.must(Permission.RECORD_RESULT);
        Problems problems = Problems.of(errors);
        if (problems.none()) {
            try {
                matters.close(actor, matterId, form);
            } catch (Refused no) {
                problems = problems.and("closedOn", no);
            }
        }
        if (!problems.none()) {
            ModelAndView page = page(actor, matterId, form, problems);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("activities.matter.closed"));
        return new ModelAndView("redirect:" + Places.of(actor) + "/matters/{matterId}");
    }

    private ModelAndView page(Actor actor, long id, NewCloseOut form, Problems problems) {
        Matter matter = matters.get(actor, id);
        return new ModelAndView("activities/matter")
                .addObject("at", Places.of(actor))
                .addObject("matter", matter)
                .addObject("today", calendar.today())
                .addObject("form", form)
                .addObject("proofs", matters.proofs(actor, matter))
                .addObject("changes", matters.changes(matter))
                .addObject(
                        "mayWrite",
                        matter.isOpen() && actor.may(Permission.RECORD_RESULT, matter.unitPath()))
                .addObject("problems", problems);
    }
}
