package org.biaogan.evidence;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.web.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A second scheme seen through the mapping, and pieces that are cited for it from there. */
@Controller
@RequestMapping("/campaigns/{campaignId}/mapping")
class MappedController {

    private static final String PAGE = "redirect:/campaigns/{campaignId}/mapping";

    private final MappedCoverageView view;
    private final Adoption adoption;
    private final CampaignSchemes schemes;
    private final Campaigns campaigns;

    MappedController(
            MappedCoverageView view,
            Adoption adoption,
            CampaignSchemes schemes,
            Campaigns campaigns) {
        this.view = view;
        this.adoption = adoption;
        this.schemes = schemes;
        this.campaigns = campaigns;
    }

    @GetMapping
    ModelAndView show(
            Actor actor,
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam(required = false) @Nullable Long to) {
        MappedCoverage coverage = view.get(actor, from, to);
        return new ModelAndView("evidence/mapped")
                .addObject("campaignId", actor.campaignId())
                .addObject("coverage", coverage)
                .addObject("schemes", schemes.list(actor.campaignId()))
                .addObject("others", view.others(actor, coverage.from().version().id()))
                .addObject("mayCite", actor.may(Permission.CITE_EVIDENCE))
                .addObject("mayAdd", actor.may(Permission.MANAGE_CAMPAIGN));
    }

    /** What was chosen, once more, before it is cited. */
    @PostMapping("/proposal")
    ModelAndView ask(
            Actor actor,
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam(required = false) @Nullable Long to,
            @RequestParam(defaultValue = "") List<String> chosen) {
        actor.must(Permission.CITE_EVIDENCE);
        MappedCoverage coverage = view.get(actor, from, to);
        List<Adoption.Proposal> proposals = Adoption.proposals(coverage, chosen);
        if (proposals.isEmpty()) {
            throw new Refused("evidence.adoption.none");
        }
        return new ModelAndView("evidence/adoption")
                .addObject("campaignId", actor.campaignId())
                .addObject("coverage", coverage)
                .addObject("proposals", proposals);
    }

    @PostMapping("/adoption")
    ModelAndView adopt(
            Actor actor,
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam(required = false) @Nullable Long to,
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(required = false) @Nullable String one,
            RedirectAttributes next) {
        actor.must(Permission.CITE_EVIDENCE);
        MappedCoverage coverage = view.get(actor, from, to);
        List<Adoption.Proposal> proposals =
                Adoption.proposals(coverage, one == null ? chosen : List.of(one));
        if (proposals.isEmpty()) {
            throw new Refused("evidence.adoption.none");
        }
        Adoption.Outcome outcome = adoption.adopt(actor, proposals);
        next.addFlashAttribute(Toast.FLASH, Toast.of("evidence.adopted", outcome.cited()));
        next.addFlashAttribute("refusals", outcome.refused());
        return back(next, coverage);
    }

    /** The campaign runs under one more scheme from now on. */
    @PostMapping("/scheme")
    ModelAndView add(
            Actor actor,
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam(required = false) @Nullable Long to,
            RedirectAttributes next) {
        MappedCoverage coverage = view.get(actor, from, to);
        campaigns.addScheme(actor, coverage.to().version().id());
        next.addFlashAttribute(Toast.FLASH, Toast.of("evidence.scheme.added"));
        return back(next, coverage);
    }

    private static ModelAndView back(RedirectAttributes next, MappedCoverage coverage) {
        next.addAttribute("from", coverage.from().version().id());
        next.addAttribute("to", coverage.to().version().id());
        return new ModelAndView(PAGE);
    }
}
