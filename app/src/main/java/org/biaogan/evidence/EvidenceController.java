package org.biaogan.evidence;

import jakarta.servlet.http.HttpServletResponse;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.plan.Plans;
import org.biaogan.web.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The vault as it is read: its list, one piece, the catalogue. */
@Controller
@RequestMapping("/campaigns/{campaignId}")
class EvidenceController {

    private final EvidenceVault vault;
    private final SortingDesk sorting;
    private final Catalogue catalogue;
    private final ItemView items;
    private final VaultView view;
    private final CampaignSchemes schemes;
    private final Inspections inspections;
    private final Plans plans;

    EvidenceController(
            EvidenceVault vault,
            SortingDesk sorting,
            Catalogue catalogue,
            ItemView items,
            VaultView view,
            CampaignSchemes schemes,
            Inspections inspections,
            Plans plans) {
        this.vault = vault;
        this.sorting = sorting;
        this.catalogue = catalogue;
        this.items = items;
        this.view = view;
        this.schemes = schemes;
        this.inspections = inspections;
        this.plans = plans;
    }

    @GetMapping("/evidence")
    ModelAndView list(
            Actor actor,
            @ModelAttribute("filter") VaultFilter filter,
            @RequestParam(defaultValue = "1") int page) {
        return view.page(actor, filter, page);
    }

    /**
     * While somebody types. Its address is kept as that of the page: a search is one step back,
     * however often it was asked while it was typed.
     */
    @GetMapping(path = "/evidence", headers = "HX-Target=" + VaultView.FOUND)
    ModelAndView found(
            Actor actor,
            @ModelAttribute("filter") VaultFilter filter,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Current-URL", required = false) @Nullable String current,
            HttpServletResponse response) {
        String kept = VaultView.asks(current) ? "HX-Replace-Url" : "HX-Push-Url";
        response.setHeader(
                kept,
                "/campaigns/" + actor.campaignId() + "/evidence" + VaultQuery.of(filter).address());
        return view.found(actor, filter, page);
    }

    /** What somebody may mean who types. */
    @GetMapping("/evidence/titles")
    ModelAndView titles(Actor actor, @RequestParam(defaultValue = "") String q) {
        return view.titles(actor, q);
    }

    @GetMapping("/evidence/{itemId}")
    ModelAndView show(
            Actor actor, @PathVariable long itemId, @RequestParam(defaultValue = "1") int page) {
        ModelAndView shown = items.page(actor, itemId, page);
        inspections.opened(actor, itemId);
        return shown;
    }

    @GetMapping("/evidence/{itemId}/filings/new")
    ModelAndView newFiling(
            Actor actor,
            @PathVariable long itemId,
            @RequestParam(required = false) @Nullable Long task) {
        actor.must(Permission.FILE_EVIDENCE);
        return new ModelAndView("evidence/file")
                .addObject("task", task == null ? null : sorting.task(actor, task))
                .addObject("campaignId", actor.campaignId())
                .addObject("sheet", vault.get(actor, itemId))
                .addObject("path", plans.path(actor));
    }

    @GetMapping("/catalogue")
    ModelAndView catalogue(Actor actor, @RequestParam(required = false) @Nullable Long version) {
        actor.must(Permission.READ_CAMPAIGN);
        var scheme = schemes.chosen(actor.campaignId(), version);
        return new ModelAndView("evidence/catalogue")
                .addObject("campaignId", actor.campaignId())
                .addObject("scheme", scheme)
                .addObject("schemes", schemes.list(actor.campaignId()))
                .addObject("lines", catalogue.list(actor, scheme.version().id()));
    }

    /** To the piece that has or had a number; an old number says which one took its place. */
    @GetMapping("/catalogue/{number}")
    ModelAndView piece(
            Actor actor,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes next) {
        Catalogue.Given given = catalogue.get(actor, version, number);
        if (!given.open()) {
            next.addFlashAttribute(
                    Toast.FLASH,
                    given.now() == null
                            ? Toast.of("evidence.number.closed", number)
                            : Toast.of("evidence.number.moved", number, given.now()));
        }
        next.addAttribute("itemId", given.itemId());
        return new ModelAndView("redirect:/campaigns/{campaignId}/evidence/{itemId}");
    }
}
