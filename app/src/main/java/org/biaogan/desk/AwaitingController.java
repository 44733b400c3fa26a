package org.biaogan.desk;

import java.util.List;
import java.util.regex.Pattern;
import org.biaogan.access.Actor;
import org.biaogan.plan.AcceptanceState;
import org.biaogan.plan.Acceptances;
import org.biaogan.web.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The results that wait for the word of a second person, and those that were given one. */
@Controller
@RequestMapping("/campaigns/{campaignId}/awaiting")
class AwaitingController {

    private static final Pattern PICKED = Pattern.compile("(\\d{1,18})-(\\d{1,9})");

    private final CampaignDesk desk;
    private final Acceptances acceptances;

    AwaitingController(CampaignDesk desk, Acceptances acceptances) {
        this.desk = desk;
        this.acceptances = acceptances;
    }

    @GetMapping
    ModelAndView show(
            Actor actor,
            @RequestParam(defaultValue = "WAITING") AcceptanceState state,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(defaultValue = "1") int page) {
        return page(actor, state, unit, page, false);
    }

    /** Accepts all that were ticked; what changed since it was read is left and said. */
    @PostMapping("/acceptances")
    ModelAndView accept(
            Actor actor,
            @RequestParam(defaultValue = "") List<String> picked,
            @RequestParam(required = false) @Nullable Long unitId,
            @RequestParam(defaultValue = "1") int page,
            RedirectAttributes next) {
        var chosen = picked(picked);
        if (chosen.isEmpty()) {
            ModelAndView again = page(actor, AcceptanceState.WAITING, unitId, page, true);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        int accepted = acceptances.accept(actor, chosen);
        int left = chosen.size() - accepted;
        next.addFlashAttribute(
                Toast.FLASH,
                left == 0
                        ? Toast.of("desk.awaiting.accepted", accepted)
                        : Toast.of("desk.awaiting.accepted.some", accepted, left));
        if (unitId != null) {
            next.addAttribute("unit", unitId);
        }
        return new ModelAndView("redirect:/campaigns/{campaignId}/awaiting");
    }

    private ModelAndView page(
            Actor actor, AcceptanceState state, @Nullable Long unit, int page, boolean none) {
        return new ModelAndView("desk/awaiting")
                .addObject("campaignId", actor.campaignId())
                .addObject("awaiting", desk.awaiting(actor, state, unit, Math.clamp(page, 1, 9999)))
                .addObject("none", none);
    }

    private static List<Acceptances.Picked> picked(List<String> sent) {
        return sent.stream()
                .map(PICKED::matcher)
                .filter(it -> it.matches())
                .map(it ->
                        new Acceptances.Picked(
                                Long.parseLong(it.group(1)), Integer.parseInt(it.group(2))))
                .distinct()
                .toList();
    }
}
