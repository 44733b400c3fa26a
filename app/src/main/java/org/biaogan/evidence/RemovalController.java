package org.biaogan.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.biaogan.access.Actor;
import org.biaogan.web.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a piece ends: withdrawn with a reason, or its bytes removed by two persons. */
@Controller
@RequestMapping("/campaigns/{campaignId}/evidence/{itemId}")
class RemovalController {

    private final EvidenceVault vault;
    private final Removals removals;

    RemovalController(EvidenceVault vault, Removals removals) {
        this.vault = vault;
        this.removals = removals;
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            Actor actor,
            @PathVariable long itemId,
            @RequestParam @NotBlank @Size(max = 500) String reason,
            RedirectAttributes next) {
        vault.withdraw(actor, itemId, reason);
        return done(next, Toast.of("evidence.withdrawal.saved"));
    }

    @PostMapping("/removal")
    ModelAndView ask(
            Actor actor,
            @PathVariable long itemId,
            @RequestParam @NotBlank @Size(max = 500) String reason,
            RedirectAttributes next) {
        removals.ask(actor, itemId, reason);
        return done(next, Toast.of("evidence.removal.asked"));
    }

    @PostMapping("/removal/end")
    ModelAndView drop(Actor actor, @PathVariable long itemId, RedirectAttributes next) {
        removals.drop(actor, itemId);
        return done(next, Toast.of("evidence.removal.dropped"));
    }

    @PostMapping("/removal/confirmation")
    ModelAndView confirm(Actor actor, @PathVariable long itemId, RedirectAttributes next) {
        removals.confirm(actor, itemId);
        return done(next, Toast.of("evidence.removal.done"));
    }

    private static ModelAndView done(RedirectAttributes next, Toast toast) {
        next.addFlashAttribute(Toast.FLASH, toast);
        return new ModelAndView("redirect:/campaigns/{campaignId}/evidence/{itemId}");
    }
}
