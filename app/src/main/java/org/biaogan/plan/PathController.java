package org.biaogan.plan;

import java.time.LocalDate;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.web.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The path page of a campaign, and its gates. */
@Controller
@RequestMapping("/campaigns/{campaignId}/path")
class PathController {

    private static final String PATH = "redirect:/campaigns/{campaignId}/path";

    private final Plans plans;
    private final PathEditor editor;
    private final CivilCalendar calendar;

    PathController(Plans plans, PathEditor editor, CivilCalendar calendar) {
        this.plans = plans;
        this.editor = editor;
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

    @PostMapping("/gates/{id}/passage")
    ModelAndView passGate(
            Actor actor,
            @PathVariable long id,
            @RequestParam LocalDate on,
            RedirectAttributes next) {
        editor.passGate(actor, id, on);
        return saved(next);
    }

    @PostMapping("/gates/{id}/date")
    ModelAndView moveGate(
            Actor actor,
            @PathVariable long id,
            @RequestParam LocalDate on,
            RedirectAttributes next) {
        editor.moveGate(actor, id, on);
        return saved(next);
    }

    private static ModelAndView saved(RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, Toast.of("plan.saved"));
        return new ModelAndView(PATH);
    }
}
