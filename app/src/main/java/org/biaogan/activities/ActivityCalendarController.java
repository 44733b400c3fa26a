package org.biaogan.activities;

import org.biaogan.access.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The calendar of what was held and what is due. */
@Controller
@RequestMapping({
    "/campaigns/{campaignId}/activities/calendar",
    "/units/{unitId}/activities/calendar"
})
class ActivityCalendarController {

    private final ActivityCalendar calendar;

    ActivityCalendarController(ActivityCalendar calendar) {
        this.calendar = calendar;
    }

    @GetMapping
    ModelAndView show(Actor actor, @ModelAttribute("filter") CalendarFilter filter) {
        return new ModelAndView("activities/calendar")
                .addObject("at", Places.of(actor))
                .addObject("page", calendar.page(actor, filter));
    }
}
