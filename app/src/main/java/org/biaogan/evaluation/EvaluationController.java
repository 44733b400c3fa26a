package org.biaogan.evaluation;

import jakarta.validation.Valid;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.NotFound;
import org.biaogan.evidence.CampaignSchemes;
import org.biaogan.schemes.Criterion;
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

/** Writing the self-evaluation, criterion by criterion, with what proves it beside. */
@Controller
@RequestMapping("/campaigns/{campaignId}/evaluation")
class EvaluationController {

    private static final String CRITERION =
            "redirect:/campaigns/{campaignId}/evaluation/{criterionId}";

    private final SelfEvaluation evaluation;
    private final CriterionPage page;
    private final CampaignSchemes schemes;

    EvaluationController(SelfEvaluation evaluation, CriterionPage page, CampaignSchemes schemes) {
        this.evaluation = evaluation;
        this.page = page;
        this.schemes = schemes;
    }

    @GetMapping
    ModelAndView first(Actor actor, @RequestParam(required = false) @Nullable Long version) {
        actor.must(Permission.READ_CAMPAIGN);
        Criterion first = schemes.chosen(actor.campaignId(), version).criteria().getFirst();
        return new ModelAndView(
                "redirect:/campaigns/" + actor.campaignId() + "/evaluation/" + first.id());
    }

    @GetMapping("/{criterionId}")
    ModelAndView show(Actor actor, @PathVariable long criterionId) {
        return page.show(actor, criterionId);
    }

    @PostMapping("/{criterionId}/claims")
    ModelAndView add(
            Actor actor,
            @PathVariable long criterionId,
            @Valid @ModelAttribute("form") ClaimText form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return with(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    page.show(actor, criterionId, form, Problems.of(errors)));
        }
        long id = evaluation.add(actor, criterionId, form);
        next.addFlashAttribute(Toast.FLASH, Toast.of("evaluation.saved"));
        return new ModelAndView(CRITERION + "#claim-" + id);
    }

    @GetMapping("/{criterionId}/claims/{claimId}")
    ModelAndView edit(Actor actor, @PathVariable long criterionId, @PathVariable long claimId) {
        actor.must(Permission.WRITE_EVALUATION);
        Claim claim = claim(actor, criterionId, claimId);
        var form = new ClaimText(claim.part(), claim.words(), claim.revision());
        return editPage(actor, criterionId, claim, form, Problems.NONE, false);
    }

    @PostMapping("/{criterionId}/claims/{claimId}")
    ModelAndView write(
            Actor actor,
            @PathVariable long criterionId,
            @PathVariable long claimId,
            @Valid @ModelAttribute("form") ClaimText form,
            BindingResult errors,
            RedirectAttributes next) {
        Claim claim = claim(actor, criterionId, claimId);
        if (errors.hasErrors()) {
            return with(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    editPage(actor, criterionId, claim, form, Problems.of(errors), false));
        }
        if (!evaluation.write(actor, claimId, form)) {
            Claim now = claim(actor, criterionId, claimId);
            var again = new ClaimText(form.part(), form.words(), now.revision());
            return with(
                    HttpStatus.CONFLICT,
                    editPage(actor, criterionId, now, again, Problems.NONE, true));
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("evaluation.saved"));
        return new ModelAndView(CRITERION + "#claim-" + claimId);
    }

    @PostMapping("/{criterionId}/claims/{claimId}/strike")
    ModelAndView strike(
            Actor actor,
            @PathVariable long criterionId,
            @PathVariable long claimId,
            RedirectAttributes next) {
        evaluation.strike(actor, claimId);
        String undo =
                "/campaigns/%d/evaluation/%d/claims/%d/restore"
                        .formatted(actor.campaignId(), criterionId, claimId);
        next.addFlashAttribute(Toast.FLASH, Toast.of("evaluation.struck").undoneBy(undo));
        return new ModelAndView(CRITERION);
    }

    @PostMapping("/{criterionId}/claims/{claimId}/restore")
    ModelAndView restore(Actor actor, @PathVariable long criterionId, @PathVariable long claimId) {
        evaluation.restore(actor, claimId);
        return new ModelAndView(CRITERION + "#claim-" + claimId);
    }

    private ModelAndView editPage(
            Actor actor,
            long criterionId,
            Claim claim,
            ClaimText form,
            Problems problems,
            boolean conflict) {
        return new ModelAndView("evaluation/claim")
                .addObject("campaignId", actor.campaignId())
                .addObject("criterionId", criterionId)
                .addObject("claim", claim)
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("conflict", conflict);
    }

    private Claim claim(Actor actor, long criterionId, long claimId) {
        return page.evaluation(actor, criterionId).claims().stream()
                .filter(it -> it.id() == claimId && it.criterionId() == criterionId)
                .findFirst()
                .orElseThrow(() -> new NotFound("evaluation.claim", claimId));
    }

    private static ModelAndView with(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }
}
