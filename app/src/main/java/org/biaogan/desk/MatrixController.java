package org.biaogan.desk;

import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.evidence.CampaignSchemes;
import org.biaogan.evidence.Coverage;
import org.biaogan.evidence.CoverageView;
import org.biaogan.schemes.Scheme;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.schemes.SchemeVersion;
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
    private final SchemeLibrary library;

    MatrixController(CoverageView coverage, CampaignSchemes schemes, SchemeLibrary library) {
        this.coverage = coverage;
        this.schemes = schemes;
        this.library = library;
    }

    @GetMapping("/matrix")
    ModelAndView matrix(Actor actor, @RequestParam(required = false) @Nullable Long version) {
        Coverage whole = coverage.get(actor, version);
        return new ModelAndView("desk/matrix")
                .addObject("campaignId", actor.campaignId())
                .addObject("coverage", whole)
                .addObject("newer", newer(actor, whole))
                .addObject("schemes", schemes.list(actor.campaignId()));
    }

    /** A version that came after the one shown, for who may let the campaign go over to it. */
    private @Nullable SchemeVersion newer(Actor actor, Coverage shown) {
        if (!actor.may(Permission.MANAGE_CAMPAIGN)) {
            return null;
        }
        SchemeVersion own = shown.scheme().version();
        return library.findNewest(own.scheme())
                .map(Scheme::version)
                .filter(it -> it.id() != own.id())
                .orElse(null);
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
                .addObject("mayFile", actor.may(Permission.FILE_EVIDENCE))
                .addObject("campaignId", actor.campaignId())
                .addObject("schemes", schemes.list(actor.campaignId()))
                .addObject("coverage", coverage.get(actor, version));
    }
}
