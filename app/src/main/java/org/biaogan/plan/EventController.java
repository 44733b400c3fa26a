package org.biaogan.plan;

import jakarta.validation.Valid;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Events of a task that is due on events only. */
@Controller
@RequestMapping("/campaigns/{campaignId}/tasks/{taskId}/events")
class EventController {

    private final Plans plans;
    private final TaskEvents events;
    private final CivilCalendar calendar;

    EventController(Plans plans, TaskEvents events, CivilCalendar calendar) {
        this.plans = plans;
        this.events = events;
        this.calendar = calendar;
    }

    @GetMapping("/new")
    ModelAndView start(Actor actor, @PathVariable long taskId) {
        actor.must(Permission.RECORD_RESULT);
        return page(actor, taskId, new NewEvent(null, calendar.today(), null), Problems.NONE);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @PathVariable long taskId,
            @Valid @ModelAttribute("form") NewEvent form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            ModelAndView page = page(actor, taskId, form, Problems.of(errors));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        next.addAttribute("occurrenceId", events.add(actor, taskId, form));
        next.addFlashAttribute(Toast.FLASH, Toast.of("plan.event.saved"));
        return new ModelAndView(
                "redirect:/campaigns/{campaignId}/tasks/{taskId}/occurrences/{occurrenceId}");
    }

    private ModelAndView page(Actor actor, long taskId, NewEvent form, Problems problems) {
        return new ModelAndView("plan/new_event")
                .addObject("campaignId", actor.campaignId())
                .addObject("sheet", plans.sheet(actor, taskId))
                .addObject("form", form)
                .addObject("problems", problems);
    }
}
