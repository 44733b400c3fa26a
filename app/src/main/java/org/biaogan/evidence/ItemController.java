package org.biaogan.evidence;

import jakarta.validation.Valid;
import java.io.IOException;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.Refused;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with one piece: corrected, renewed, filed, cited. */
@Controller
@RequestMapping("/campaigns/{campaignId}/evidence/{itemId}")
class ItemController {

    private static final String ITEM = "redirect:/campaigns/{campaignId}/evidence/{itemId}";

    private final EvidenceVault vault;
    private final NewVersions versions;
    private final Filings filings;
    private final Citations citations;
    private final ItemView page;

    ItemController(
            EvidenceVault vault,
            NewVersions versions,
            Filings filings,
            Citations citations,
            ItemView page) {
        this.vault = vault;
        this.versions = versions;
        this.filings = filings;
        this.citations = citations;
        this.page = page;
    }

    @GetMapping("/correction")
    ModelAndView correction(Actor actor, @PathVariable long itemId) {
        var item = vault.own(actor, Permission.CORRECT_EVIDENCE, itemId);
        return correction(actor, itemId, Correction.of(item), Problems.NONE, false);
    }

    @PostMapping("/correction")
    ModelAndView correct(
            Actor actor,
            @PathVariable long itemId,
            @Valid @ModelAttribute("form") Correction form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return with(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    correction(actor, itemId, form, Problems.of(errors), false));
        }
        if (!vault.correct(actor, itemId, form)) {
            int now = vault.get(actor, itemId).item().revision();
            return with(
                    HttpStatus.CONFLICT,
                    correction(actor, itemId, form.against(now), Problems.NONE, true));
        }
        return done(next, "evidence.correction.saved");
    }

    @PostMapping("/versions")
    ModelAndView addVersion(
            Actor actor,
            @PathVariable long itemId,
            @RequestParam("file") MultipartFile file,
            @RequestParam(required = false) @Nullable Long lastModified,
            RedirectAttributes next)
            throws IOException {
        versions.add(actor, itemId, Arrival.of(file, null, lastModified));
        return done(next, "evidence.version.saved");
    }

    @PostMapping("/filings")
    ModelAndView file(
            Actor actor,
            @PathVariable long itemId,
            @RequestParam long task,
            @RequestParam(required = false) @Nullable Long occurrence,
            @RequestParam(required = false) @Nullable Long expectation,
            RedirectAttributes next) {
        filings.file(actor, itemId, task, occurrence, expectation);
        return done(next, "evidence.filing.saved");
    }

    @PostMapping("/filings/{filingId}/end")
    ModelAndView takeOut(
            Actor actor,
            @PathVariable long itemId,
            @PathVariable long filingId,
            RedirectAttributes next) {
        filings.takeOut(actor, itemId, filingId);
        return done(next, "evidence.filing.ended");
    }

    @PostMapping("/citations")
    ModelAndView cite(
            Actor actor,
            @PathVariable long itemId,
            @Valid @ModelAttribute("form") NewCitation form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return page.again(actor, itemId, Problems.of(errors), form);
        }
        try {
            citations.cite(actor, itemId, form);
        } catch (Refused no) {
            return page.again(actor, itemId, problem(no), form);
        }
        return done(next, "evidence.citation.saved");
    }

    @PostMapping("/citations/{citationId}/pages")
    ModelAndView part(
            Actor actor,
            @PathVariable long itemId,
            @PathVariable long citationId,
            @Valid @ModelAttribute("form") CitedPart form,
            BindingResult errors,
            RedirectAttributes next) {
        var typed = new NewCitation(null, form.pages(), form.share());
        if (errors.hasErrors()) {
            return page.again(actor, itemId, Problems.of(errors), typed);
        }
        try {
            citations.setPart(actor, itemId, citationId, form);
        } catch (Refused no) {
            return page.again(actor, itemId, problem(no), typed);
        }
        return done(next, "evidence.citation.saved");
    }

    @PostMapping("/citations/{citationId}/primary")
    ModelAndView makePrimary(
            Actor actor,
            @PathVariable long itemId,
            @PathVariable long citationId,
            RedirectAttributes next) {
        citations.makePrimary(actor, itemId, citationId);
        return done(next, "evidence.primary.saved");
    }

    @PostMapping("/citations/{citationId}/end")
    ModelAndView end(
            Actor actor,
            @PathVariable long itemId,
            @PathVariable long citationId,
            RedirectAttributes next) {
        citations.end(actor, itemId, citationId);
        return done(next, "evidence.citation.ended");
    }

    private ModelAndView correction(
            Actor actor, long itemId, Correction form, Problems problems, boolean conflict) {
        return new ModelAndView("evidence/correction")
                .addObject("campaignId", actor.campaignId())
                .addObject("item", vault.get(actor, itemId).item())
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("conflict", conflict);
    }

    private static Problems problem(Refused no) {
        return Problems.NONE.and("citation", no.code(), no.arguments());
    }

    private static ModelAndView done(RedirectAttributes next, String key) {
        next.addFlashAttribute(Toast.FLASH, Toast.of(key));
        return new ModelAndView(ITEM);
    }

    private static ModelAndView with(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }
}
