package org.biaogan.desk;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.campaigns.Campaign;
import org.biaogan.campaigns.Campaigns;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after sign-in: where the person's work is. */
@Controller
class HomeController {

    private final Campaigns campaigns;

    HomeController(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @GetMapping("/")
    String home(Actor actor) {
        List<Campaign> mine = campaigns.listMine(actor);
        if (mine.size() == 1) {
            return "redirect:/campaigns/" + mine.getFirst().id();
        }
        if (mine.isEmpty() && actor.may(Permission.MANAGE_ACCOUNTS)) {
            return "redirect:/units";
        }
        return "redirect:/campaigns";
    }
}
