package org.biaogan.organization;

import static org.biaogan.access.Permission.MANAGE_ORGANIZATION;

import jakarta.validation.Valid;
import org.biaogan.access.Actor;
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

/** An office changes hands: what it owns, to whom it goes, and the sheet that both sign. */
@Controller
@RequestMapping("/units/{unitId}/appointments/{appointmentId}")
class HandoverController {

    private static final String PAGE =
            "redirect:/units/{unitId}/appointments/{appointmentId}/handover";

    private final Handovers handovers;

    HandoverController(Handovers handovers) {
        this.handovers = handovers;
    }

    @GetMapping("/handover")
    ModelAndView show(Actor actor, @PathVariable long appointmentId) {
        HandoverPage page = handovers.page(actor, appointmentId);
        return page(page, HandoverForm.on(page.holding().today()), Problems.NONE);
    }

    @PostMapping("/handover")
    ModelAndView handOver(
            Actor actor,
            @PathVariable long appointmentId,
            @Valid @ModelAttribute("form") HandoverForm form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(MANAGE_ORGANIZATION);
        if (form.toNobody()) {
            errors.rejectValue("person", "NotBlank", "");
        }
        if (errors.hasErrors()) {
            return mend(actor, appointmentId, form, Problems.of(errors));
        }
        try {
            handovers.handOver(actor, appointmentId, form);
        } catch (Refused rule) {
            return mend(actor, appointmentId, form, Problems.NONE.and(field(rule), rule));
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("organization.handover.saved"));
        return new ModelAndView(PAGE);
    }

    @PostMapping("/leaving")
    ModelAndView leave(Actor actor, @PathVariable long appointmentId, RedirectAttributes next) {
        handovers.leave(actor, appointmentId);
        next.addFlashAttribute(Toast.FLASH, Toast.of("organization.appointment.ended"));
        return new ModelAndView(PAGE);
    }

    @GetMapping("/handover/sheet")
    ModelAndView sheet(Actor actor, @PathVariable long appointmentId) {
        return new ModelAndView("organization/handover_sheet")
                .addObject("page", handovers.page(actor, appointmentId));
    }

    /** Where on the form a rule is answered. */
    private static String field(Refused rule) {
        return switch (rule.code()) {
            case "organization.handover.later", "organization.handover.before" -> "since";
            case "organization.handover.same" -> "personId";
            default -> "";
        };
    }

    private ModelAndView mend(
            Actor actor, long appointmentId, HandoverForm form, Problems problems) {
        ModelAndView page = page(handovers.page(actor, appointmentId), form, problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(HandoverPage page, HandoverForm form, Problems problems) {
        return new ModelAndView("organization/handover")
                .addObject("page", page)
                .addObject("form", form)
                .addObject("problems", problems);
    }
}
