package org.biaogan.desk;

import java.time.LocalDate;
import org.biaogan.access.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The timeline of a campaign as line, tree or list, and what stands behind its marks. */
@Controller
@RequestMapping("/campaigns/{campaignId}/timeline")
class TimelineController {

    private final Timelines timelines;

    TimelineController(Timelines timelines) {
        this.timelines = timelines;
    }

    @GetMapping
    ModelAndView show(Actor actor, @ModelAttribute("filter") TimelineFilter filter) {
        return new ModelAndView("desk/timeline")
                .addObject("campaignId", actor.campaignId())
                .addObject("timeline", timelines.get(actor, filter));
    }

    @GetMapping("/gates/{id}")
    ModelAndView gate(
            Actor actor, @PathVariable long id, @ModelAttribute("filter") TimelineFilter filter) {
        return new ModelAndView("desk/timeline_gate")
                .addObject("campaignId", actor.campaignId())
                .addObject("gate", timelines.gate(actor, id))
                .addObject("filter", filter);
    }

    @GetMapping("/{taskId}/{day}")
    ModelAndView stop(
            Actor actor,
            @PathVariable long taskId,
            @PathVariable LocalDate day,
            @ModelAttribute("filter") TimelineFilter filter) {
        return new ModelAndView("desk/timeline_stop")
                .addObject("campaignId", actor.campaignId())
                .addObject("stop", timelines.stop(actor, taskId, day, filter));
    }
}
