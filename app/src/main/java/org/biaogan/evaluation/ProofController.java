package org.biaogan.evaluation;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Citing what proves a claim, and taking a citation back. */
@Controller
@RequestMapping("/campaigns/{campaignId}/evaluation/{criterionId}/claims/{claimId}/proofs")
class ProofController {

    private static final String CLAIM =
            "redirect:/campaigns/{campaignId}/evaluation/{criterionId}#claim-";

    private final SelfEvaluation evaluation;
    private final CriterionPage page;

    ProofController(SelfEvaluation evaluation, CriterionPage page) {
        this.evaluation = evaluation;
        this.page = page;
    }

    @PostMapping
    ModelAndView prove(
            Actor actor,
            @PathVariable long criterionId,
            @PathVariable long claimId,
            @Valid @ModelAttribute("form") NewProof form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            var returned = new ReturnedProof(claimId, form, Problems.of(errors));
            return again(actor, criterionId, returned, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String typed = requireNonNull(form.number()).strip();
        try {
            String number = evaluation.prove(actor, claimId, form);
            next.addFlashAttribute(
                    Toast.FLASH,
                    number.equals(typed)
                            ? Toast.of("evaluation.proved", number)
                            : Toast.of("evaluation.proved.moved", typed, number));
            return new ModelAndView(CLAIM + claimId);
        } catch (Refused unknown) {
            Problems why = Problems.NONE.and("number", unknown.code(), unknown.arguments());
            var returned = new ReturnedProof(claimId, form, why);
            return again(actor, criterionId, returned, HttpStatus.CONFLICT);
        }
    }

    /** The pages as they were looked up in the version that is cited now. */
    @PostMapping("/{citationId}/pages")
    ModelAndView setPages(
            Actor actor,
            @PathVariable long criterionId,
            @PathVariable long claimId,
            @PathVariable long citationId,
            @Valid @ModelAttribute("form") CheckedPages form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            var returned = new ReturnedProof(claimId, form.proof(), Problems.of(errors));
            return again(actor, criterionId, returned, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            evaluation.setPages(actor, claimId, citationId, form.version(), form.pages());
        } catch (Refused no) {
            var returned = new ReturnedProof(claimId, form.proof(), Problems.NONE.and("pages", no));
            return again(actor, criterionId, returned, HttpStatus.CONFLICT);
        }
        next.addFlashAttribute(
                Toast.FLASH, Toast.of("evaluation.proved", requireNonNull(form.number())));
        return new ModelAndView(CLAIM + claimId);
    }

    @PostMapping("/{citationId}/end")
    ModelAndView unprove(
            Actor actor,
            @PathVariable long claimId,
            @PathVariable long citationId,
            RedirectAttributes next) {
        evaluation.unprove(actor, claimId, citationId);
        next.addFlashAttribute(Toast.FLASH, Toast.of("evaluation.unproved"));
        return new ModelAndView(CLAIM + claimId);
    }

    private ModelAndView again(
            Actor actor, long criterionId, ReturnedProof returned, HttpStatus status) {
        ModelAndView again = page.show(actor, criterionId, returned);
        again.setStatus(status);
        return again;
    }
}
