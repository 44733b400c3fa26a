package org.biaogan.evaluation;

import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.NotFound;
import org.biaogan.evidence.CampaignSchemes;
import org.biaogan.schemes.Criterion;
import org.biaogan.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one criterion: its text, what proves it, and the forms to add to either. */
@Component
class CriterionPage {

    private static final ClaimText NOTHING_WRITTEN = new ClaimText(ClaimPart.DONE, null, 0);

    private final SelfEvaluation evaluation;
    private final CampaignSchemes schemes;

    CriterionPage(SelfEvaluation evaluation, CampaignSchemes schemes) {
        this.evaluation = evaluation;
        this.schemes = schemes;
    }

    ModelAndView show(Actor actor, long criterionId) {
        return show(actor, criterionId, NOTHING_WRITTEN, Problems.NONE);
    }

    /** With a sentence that came back. */
    ModelAndView show(Actor actor, long criterionId, ClaimText form, Problems problems) {
        return page(actor, criterionId)
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("returned", ReturnedProof.NONE);
    }

    /** With a citation that came back. */
    ModelAndView show(Actor actor, long criterionId, ReturnedProof returned) {
        return page(actor, criterionId)
                .addObject("form", NOTHING_WRITTEN)
                .addObject("problems", Problems.NONE)
                .addObject("returned", returned);
    }

    Evaluation evaluation(Actor actor, long criterionId) {
        long version = schemes.ofCriterion(actor.campaignId(), criterionId).version().id();
        return evaluation.get(actor, version);
    }

    private ModelAndView page(Actor actor, long criterionId) {
        Evaluation whole = evaluation(actor, criterionId);
        return new ModelAndView("evaluation/criterion")
                .addObject("campaignId", actor.campaignId())
                .addObject("evaluation", whole)
                .addObject("criterion", criterion(whole, criterionId))
                .addObject("mayWrite", actor.may(Permission.WRITE_EVALUATION));
    }

    private static Criterion criterion(Evaluation whole, long criterionId) {
        return whole.scheme().criteria().stream()
                .filter(it -> it.id() == criterionId)
                .findFirst()
                .orElseThrow(() -> new NotFound("schemes.criterion", criterionId));
    }
}
