package org.biaogan.organization;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules of a college: read in every unit, set where the college's settings are kept. */
@Controller
@RequestMapping("/units/{unitId}/settings")
class SettingsController {

    private final OrganizationTree tree;
    private final Settings settings;

    SettingsController(OrganizationTree tree, Settings settings) {
        this.tree = tree;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        actor.must(Permission.MANAGE_SETTINGS);
        return page(actor, CollegeForms.Rules.of(settings.rules(actor.unitId())), Problems.NONE);
    }

    @PostMapping
    ModelAndView set(
            Actor actor,
            @Valid @ModelAttribute("form") CollegeForms.Rules form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(Permission.MANAGE_SETTINGS);
        if (errors.hasErrors()) {
            ModelAndView page = page(actor, form, Problems.of(errors));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        settings.set(
                actor,
                new CollegeRules(
                        requireNonNull(form.lateAfterDays()),
                        requireNonNull(form.mostlyPercent()),
                        requireNonNull(form.beforeYears()),
                        form.budget()));
        next.addFlashAttribute(Toast.FLASH, Toast.of("organization.saved"));
        return new ModelAndView("redirect:/units/{unitId}/settings");
    }

    private ModelAndView page(Actor actor, CollegeForms.Rules form, Problems problems) {
        return new ModelAndView("organization/settings")
                .addObject("unit", tree.get(actor.unitId()))
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("maySet", settings.maySet(actor));
    }
}
