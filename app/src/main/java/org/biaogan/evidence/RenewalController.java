package org.biaogan.evidence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving citations on to the newest version of a piece. */
@Controller
@RequestMapping("/campaigns/{campaignId}/evidence/{itemId}/citations")
class RenewalController {

    private static final String ITEM = "redirect:/campaigns/{campaignId}/evidence/{itemId}#cited";

    private final Renewals renewals;
    private final ItemView page;

    RenewalController(Renewals renewals, ItemView page) {
        this.renewals = renewals;
        this.page = page;
    }

    /** The pages as they were checked, and in which version. */
    record Checked(
            int version,
            @Size(max = 60) @Pattern(regexp = NewCitation.PAGES, message = "{evidence.pages.form}")
                    @Nullable String pages) {}

    @PostMapping("/{citationId}/version")
    ModelAndView moveOn(
            Actor actor,
            @PathVariable long itemId,
            @PathVariable long citationId,
            @Valid @ModelAttribute("form") Checked form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return again(actor, itemId, citationId, form, Problems.of(errors));
        }
        try {
            renewals.moveOn(actor, itemId, citationId, form.version(), form.pages());
        } catch (Refused no) {
            return again(actor, itemId, citationId, form, Problems.NONE.and("version", no));
        }
        return done(next);
    }

    private ModelAndView again(
            Actor actor, long itemId, long citationId, Checked form, Problems problems) {
        return page.again(actor, itemId, new ReturnedRenewal(citationId, form.pages(), problems));
    }

    @PostMapping("/renewal")
    ModelAndView moveOnWhole(
            Actor actor,
            @PathVariable long itemId,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes next) {
        renewals.moveOnWhole(actor, itemId, version);
        return done(next);
    }

    private static ModelAndView done(RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, Toast.of("evidence.citation.renewed"));
        return new ModelAndView(ITEM);
    }
}
