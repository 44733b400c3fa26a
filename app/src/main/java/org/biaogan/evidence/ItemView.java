package org.biaogan.evidence;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.History;
import org.biaogan.reading.FileText;
import org.biaogan.reading.FileTexts;
import org.biaogan.reading.Warning;
import org.biaogan.schemes.Scheme;
import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one piece; what could not be saved on it comes back with its reason. */
@Component
class ItemView {

    private final EvidenceVault vault;
    private final Catalogue catalogue;
    private final Removals removals;
    private final CampaignSchemes schemes;
    private final ProposedKeyPoints proposed;
    private final FileTexts texts;
    private final AlikePieces alike;
    private final Renewals renewals;
    private final Remarks remarks;
    private final Inspections inspections;
    private final History history;

    ItemView(
            EvidenceVault vault,
            Catalogue catalogue,
            Removals removals,
            CampaignSchemes schemes,
            ProposedKeyPoints proposed,
            FileTexts texts,
            AlikePieces alike,
            Renewals renewals,
            Remarks remarks,
            Inspections inspections,
            History history) {
        this.vault = vault;
        this.catalogue = catalogue;
        this.removals = removals;
        this.schemes = schemes;
        this.proposed = proposed;
        this.texts = texts;
        this.alike = alike;
        this.renewals = renewals;
        this.remarks = remarks;
        this.inspections = inspections;
        this.history = history;
    }

    /** The piece with one of its pages open. */
    ModelAndView page(Actor actor, long itemId, int open) {
        return page(actor, itemId, open, Problems.NONE, null, ReturnedRenewal.NONE);
    }

    /** The page again, with the citation that could not be made. */
    ModelAndView again(Actor actor, long itemId, Problems problems, NewCitation typed) {
        return wrong(page(actor, itemId, 1, problems, typed, ReturnedRenewal.NONE));
    }

    /** The page again, with the citation that could not be moved on. */
    ModelAndView again(Actor actor, long itemId, ReturnedRenewal returned) {
        return wrong(page(actor, itemId, 1, Problems.NONE, null, returned));
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            Actor actor,
            long itemId,
            int open,
            Problems problems,
            @Nullable NewCitation typed,
            ReturnedRenewal returned) {
        ItemSheet sheet = vault.get(actor, itemId);
        List<Scheme> own = schemes.list(actor.campaignId());
        FileText text = text(sheet);
        var may = new ItemRights(actor, sheet.item().unitPath());
        return new ModelAndView("evidence/item")
                .addObject("campaignId", actor.campaignId())
                .addObject("sheet", sheet)
                .addObject("schemes", own)
                .addObject("earlier", catalogue.earlier(actor, itemId))
                .addObject(
                        "copies",
                        sheet.item().removalReason() == null
                                ? List.of()
                                : removals.copies(actor, itemId))
                .addObject("text", text)
                .addObject("warnings", warnings(sheet))
                .addObject("remarks", remarks.about(actor, sheet))
                .addObject("behind", renewals.list(sheet))
                .addObject("returned", returned)
                .addObject("before", renewals.before(actor, sheet))
                .addObject("elsewhere", catalogue.elsewhere(actor, itemId))
                .addObject("inspected", inspections.list(actor, itemId))
                .addObject("alike", alike.list(actor, itemId))
                .addObject("history", history.list(actor, "evidence_item", itemId))
                .addObject("may", may)
                .addObject(
                        "proposed",
                        own.isEmpty()
                                ? List.of()
                                : proposed.of(actor, sheet, own.getFirst(), text, may))
                .addObject("open", Math.max(1, open))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    private List<Warning> warnings(ItemSheet sheet) {
        String sha256 = sheet.newest().sha256();
        return sha256 == null ? List.of() : texts.warnings(sha256);
    }

    private @Nullable FileText text(ItemSheet sheet) {
        String sha256 = sheet.newest().sha256();
        FileText text = sha256 == null ? null : texts.find(sha256).orElse(null);
        if (sha256 != null && text != null && text.look() == FileText.Look.WAITING) {
            texts.hasten(sha256);
        }
        return text;
    }
}
