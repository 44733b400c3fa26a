package org.biaogan.plan;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.campaigns.Campaign;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The middle and the end of a campaign; the occurrences still to come follow. */
@Controller
@RequestMapping("/campaigns/{campaignId}/dates")
class DatesController {

    private final PathEditor editor;
    private final Campaigns campaigns;

    DatesController(PathEditor editor, Campaigns campaigns) {
        this.editor = editor;
        this.campaigns = campaigns;
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        actor.must(Permission.MANAGE_CAMPAIGN);
        Campaign campaign = campaigns.get(actor.campaignId());
        return page(campaign, new DatesForm(campaign.midOn(), campaign.toOn()), Problems.NONE);
    }

    @PostMapping
    ModelAndView save(
            Actor actor,
            @Valid @ModelAttribute("form") DatesForm form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(Permission.MANAGE_CAMPAIGN);
        Campaign campaign = campaigns.get(actor.campaignId());
        var whole =
                new OpeningForm(
                        null,
                        List.of(),
                        null,
                        null,
                        campaign.fromOn(),
                        form.midOn(),
                        form.toOn(),
                        campaign.usedFrom());
        var problems = whole.days(Problems.of(errors));
        if (!problems.none()) {
            ModelAndView page = page(campaign, form, problems);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        editor.reschedule(actor, requireNonNull(form.midOn()), requireNonNull(form.toOn()));
        next.addFlashAttribute(Toast.FLASH, Toast.of("plan.saved"));
        return new ModelAndView("redirect:/campaigns/{campaignId}/path");
    }

    private static ModelAndView page(Campaign campaign, DatesForm form, Problems problems) {
        return new ModelAndView("plan/dates")
                .addObject("campaign", campaign)
                .addObject("form", form)
                .addObject("problems", problems);
    }
}
