package org.biaogan.desk;

import org.biaogan.access.Actor;
import org.biaogan.evidence.CampaignSchemes;
import org.biaogan.evidence.Coverage;
import org.biaogan.evidence.CoverageView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The coverage matrix, what stands behind each of its cells, and the gaps. */
@Controller
@RequestMapping("/campaigns/{campaignId}")
class MatrixController {

    private final CoverageView coverage;
    private final CampaignSchemes schemes;

    MatrixController(CoverageView coverage, CampaignSchemes schemes) {
        this.coverage = coverage;
        this.schemes = schemes;
    }

    @GetMapping("/matrix")
    ModelAndView matrix(Actor actor, @RequestParam(required = false) @Nullable Long version) {
        return new ModelAndView("desk/matrix")
                .addObject("campaignId", actor.campaignId())
                .addObject("coverage", coverage.get(actor, version))
                .addObject("schemes", schemes.list(actor.campaignId()));
    }

    @GetMapping("/matrix/{keyPointId}/{column}")
    ModelAndView cell(
            Actor actor,
            @PathVariable long keyPointId,
            @PathVariable String column,
            @RequestParam(required = false) @Nullable Long version) {
        Coverage whole = coverage.get(actor, version);
        return new ModelAndView("desk/cell")
                .addObject("campaignId", actor.campaignId())
                .addObject("coverage", whole)
                .addObject("row", CampaignDesk.row(whole, keyPointId))
                .addObject("column", column)
                .addObject("items", coverage.items(actor, keyPointId, column));
    }

    /** The months of one key point that lack what was due, each with the way to mend it. */
    @GetMapping("/gaps/{keyPointId}")
    ModelAndView months(
            Actor actor,
            @PathVariable long keyPointId,
            @RequestParam(required = false) @Nullable Long version) {
        return new ModelAndView("desk/lacking")
                .addObject("campaignId", actor.campaignId())
                .addObject("row", CampaignDesk.row(coverage.get(actor, version), keyPointId));
    }

    @GetMapping("/gaps")
    ModelAndView gaps(Actor actor, @RequestParam(required = false) @Nullable Long version) {
        return new ModelAndView("desk/gaps")
                .addObject("campaignId", actor.campaignId())
                .addObject("schemes", schemes.list(actor.campaignId()))
                .addObject("coverage", coverage.get(actor, version));
    }
}
