package org.biaogan.desk;

import java.util.Locale;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.campaigns.Campaign;
import org.biaogan.plan.Gate;
import org.biaogan.web.Ruler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a campaign stands. Who sees only a part of it is led to this month. */
@Controller
class OverviewController {

    private final CampaignDesk desk;

    OverviewController(CampaignDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/campaigns/{campaignId}")
    ModelAndView show(Actor actor, Locale locale) {
        if (!actor.may(Permission.READ_CAMPAIGN)) {
            return new ModelAndView("redirect:/campaigns/" + actor.campaignId() + "/month");
        }
        Overview overview = desk.overview(actor);
        return new ModelAndView("desk/overview")
                .addObject("overview", overview)
                .addObject("mayRecord", actor.may(Permission.RECORD_RESULT))
                .addObject("mayFile", actor.may(Permission.FILE_EVIDENCE))
                .addObject("ruler", ruler(overview, locale));
    }

    private static Ruler ruler(Overview overview, Locale locale) {
        Campaign campaign = overview.campaign();
        return Ruler.of(
                campaign.fromOn(),
                campaign.toOn(),
                overview.today(),
                overview.gates().stream().map(it -> stop(it, locale)).toList());
    }

    private static Ruler.Stop stop(Gate gate, Locale locale) {
        return new Ruler.Stop(
                gate.code() + " " + gate.title().in(locale),
                gate.onDate(),
                gate.passedOn() != null);
    }
}
