package org.biaogan.plan;

import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The path page of a campaign. */
@Controller
@RequestMapping("/campaigns/{campaignId}/path")
class PathController {

    private final Plans plans;
    private final CivilCalendar calendar;

    PathController(Plans plans, CivilCalendar calendar) {
        this.plans = plans;
        this.calendar = calendar;
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        return new ModelAndView("plan/path")
                .addObject("path", plans.path(actor))
                .addObject("campaignId", actor.campaignId())
                .addObject("today", calendar.today())
                .addObject("mayEdit", actor.may(Permission.EDIT_PATH));
    }
}
