package org.biaogan.notices;

import static org.biaogan.access.Permission.MANAGE_ROBOTS;

import jakarta.validation.Valid;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.organization.OrganizationTree;
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

/** The robots of a unit's groups. */
@Controller
@RequestMapping("/units/{unitId}/robots")
class RobotController {

    private static final String PAGE = "redirect:/units/{unitId}/robots";

    private final Robots robots;
    private final OrganizationTree tree;

    RobotController(Robots robots, OrganizationTree tree) {
        this.robots = robots;
        this.tree = tree;
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        return page(actor, NewRobot.EMPTY, Problems.NONE);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @Valid @ModelAttribute("form") NewRobot form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(MANAGE_ROBOTS);
        if (errors.hasErrors()) {
            return mend(actor, form, Problems.of(errors));
        }
        try {
            robots.add(actor, form);
        } catch (Refused rule) {
            return mend(actor, form, Problems.NONE.and("url", rule));
        }
        return done(next, "notices.robot.saved");
    }

    @PostMapping("/{robotId}/greeting")
    ModelAndView greet(Actor actor, @PathVariable long robotId, RedirectAttributes next) {
        robots.greet(actor, robotId);
        return done(next, "notices.robot.greeted");
    }

    @PostMapping("/{robotId}/end")
    ModelAndView end(Actor actor, @PathVariable long robotId, RedirectAttributes next) {
        robots.end(actor, robotId);
        return done(next, "notices.robot.ended");
    }

    private ModelAndView mend(Actor actor, NewRobot form, Problems problems) {
        ModelAndView page = page(actor, form, problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Actor actor, NewRobot form, Problems problems) {
        return new ModelAndView("notices/robots")
                .addObject("robots", robots.list(actor))
                .addObject("unit", tree.get(actor.unitId()))
                .addObject("form", form)
                .addObject("problems", problems);
    }

    private static ModelAndView done(RedirectAttributes next, String key) {
        next.addFlashAttribute(Toast.FLASH, Toast.of(key));
        return new ModelAndView(PAGE);
    }
}
