package org.biaogan.activities;

import org.biaogan.access.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The kinds of records: what each asks for, and by which rule its arithmetic is checked. */
@Controller
@RequestMapping({"/campaigns/{campaignId}/activities/kinds", "/units/{unitId}/activities/kinds"})
class KindController {

    private final Activities activities;

    KindController(Activities activities) {
        this.activities = activities;
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        return new ModelAndView("activities/kinds")
                .addObject("at", Places.of(actor))
                .addObject("kinds", activities.kinds());
    }
}
