package org.biaogan.activities;

import jakarta.validation.Valid;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
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

/** Saying anew what an open entry of a ledger says; what it said before stays. */
@Controller
@RequestMapping({
    "/campaigns/{campaignId}/activities/matters/{matterId}/change",
    "/units/{unitId}/activities/matters/{matterId}/change"
})
class MatterChangeController {

    private final Matters matters;

    MatterChangeController(Matters matters) {
        this.matters = matters;
    }

    @GetMapping
    ModelAndView start(Actor actor, @PathVariable long matterId) {
        Matter matter = matters.get(actor, matterId);
        actor.must(Permission.RECORD_RESULT);
        return page(
                actor,
                matter,
                NewMatter.of(matter, matters.changes(matter).size()),
                Problems.NONE,
                false);
    }

    @PostMapping
    ModelAndView change(
            Actor actor,
            @PathVariable long matterId,
            @Valid @ModelAttribute("form") NewMatter sent,
            BindingResult errors,
            RedirectAttributes next) {
        Matter matter = matters.get(actor, matterId);
        actor.must(Permission.RECORD_RESULT);
        NewMatter form = sent.changing(matter);
        Problems problems = form.problems(Problems.of(errors));
        if (form.why() == null) {
            problems = problems.and("why", "activities.why-missing");
        }
        if (!problems.none()) {
            return refused(
                    page(actor, matter, form, problems, false), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            if (!matters.change(actor, matterId, form)) {
                Matter now = matters.get(actor, matterId);
                int changes = matters.changes(now).size();
                return refused(
                        page(actor, now, form.seeing(changes), Problems.NONE, true),
                        HttpStatus.CONFLICT);
            }
        } catch (Refused no) {
            return refused(
                    page(actor, matter, form, problems.and("words", no), false),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("activities.matter.changed"));
        return new ModelAndView("redirect:" + Places.of(actor) + "/matters/{matterId}");
    }

    private static ModelAndView refused(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    private static ModelAndView page(
            Actor actor, Matter matter, NewMatter form, Problems problems, boolean conflict) {
        return new ModelAndView("activities/matter_change")
                .addObject("at", Places.of(actor))
                .addObject("matter", matter)
                .addObject("form", form)
                .addObject("conflict", conflict)
                .addObject("problems", problems);
    }
}
