package org.biaogan.signals;

import jakarta.validation.Valid;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.web.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What in a campaign may be worth a second look. */
@Controller
@RequestMapping("/campaigns/{campaignId}/signals")
class SignalController {

    private final Signals signals;

    SignalController(Signals signals) {
        this.signals = signals;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return new ModelAndView("signals/list")
                .addObject("campaignId", actor.campaignId())
                .addObject("about", signals.list(actor));
    }

    @PostMapping("/dismissals")
    ModelAndView dismiss(
            Actor actor,
            @Valid @ModelAttribute("form") Dismissal form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            throw new Refused("signals.reason");
        }
        signals.dismiss(actor, form);
        next.addFlashAttribute(Toast.FLASH, Toast.of("signals.dismissed.saved"));
        String at = "redirect:/campaigns/" + actor.campaignId();
        return new ModelAndView(
                form.fromList() || form.item() == null
                        ? at + "/signals"
                        : at + "/evidence/" + form.item() + "#remarks");
    }
}
