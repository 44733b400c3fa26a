package org.biaogan.desk;

import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** This month: for the signed-in person, for one unit, or for all the reader may see. */
@Controller
class MonthController {

    private final CampaignDesk desk;
    private final OwnDesk own;

    MonthController(CampaignDesk desk, OwnDesk own) {
        this.desk = desk;
        this.own = own;
    }

    @GetMapping("/campaigns/{campaignId}/month")
    ModelAndView show(
            Actor actor,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable String all) {
        return new ModelAndView("desk/month")
                .addObject("campaignId", actor.campaignId())
                .addObject("month", desk.month(actor, unit, all != null))
                .addObject("mayRecord", actor.may(Permission.RECORD_RESULT))
                .addObject("mayFile", actor.may(Permission.FILE_EVIDENCE))
                .addObject("own", unit == null && all == null ? own.get(actor) : OwnWork.NONE);
    }
}
