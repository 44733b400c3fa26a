package org.biaogan.organization;

import static org.biaogan.access.Permission.MANAGE_ORGANIZATION;

import jakarta.validation.Valid;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
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

/** The people of a unit: who they are, which offices they hold, with which account they sign in. */
@Controller
@RequestMapping("/units/{unitId}")
class PersonController {

    private static final String UNIT = "redirect:/units/{unitId}";
    private static final String PERSON = "redirect:/units/{unitId}/people/{personId}";

    private final OrganizationTree tree;
    private final People people;
    private final UnitPages pages;

    PersonController(OrganizationTree tree, People people, UnitPages pages) {
        this.tree = tree;
        this.people = people;
        this.pages = pages;
    }

    @PostMapping("/people")
    ModelAndView appoint(
            Actor actor,
            @Valid @ModelAttribute("form") PersonForms.NewOffice form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(MANAGE_ORGANIZATION);
        if (form.ofNobody()) {
            errors.rejectValue("person", "NotBlank", "");
        }
        if (errors.hasErrors()) {
            return pages.mend(actor, form, Problems.of(errors));
        }
        try {
            people.appoint(actor, form);
        } catch (Refused rule) {
            return pages.mend(actor, form, Problems.NONE.and("", rule));
        }
        return done(next, "organization.person.saved", UNIT);
    }

    @GetMapping("/people/{personId}")
    ModelAndView show(Actor actor, @PathVariable long personId) {
        actor.must(MANAGE_ORGANIZATION);
        Person person = people.get(actor, personId);
        return page(
                actor,
                person,
                new PersonForms.Card(person.name(), person.contact()),
                Problems.NONE);
    }

    @PostMapping("/people/{personId}")
    ModelAndView correct(
            Actor actor,
            @PathVariable long personId,
            @Valid @ModelAttribute("form") PersonForms.Card form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(MANAGE_ORGANIZATION);
        if (errors.hasErrors()) {
            return mend(page(actor, people.get(actor, personId), form, Problems.of(errors)));
        }
        people.correct(actor, personId, form);
        return done(next, "organization.person.saved", PERSON);
    }

    @PostMapping("/people/{personId}/account")
    ModelAndView connect(
            Actor actor,
            @PathVariable long personId,
            @Valid @ModelAttribute("form") PersonForms.Connection form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(MANAGE_ORGANIZATION);
        if (errors.hasErrors()) {
            return mend(person(actor, personId, Problems.of(errors)).addObject("signIn", form));
        }
        try {
            people.connect(actor, personId, String.valueOf(form.signInName()).strip());
        } catch (Refused rule) {
            return mend(
                    person(actor, personId, Problems.NONE.and("signInName", rule))
                            .addObject("signIn", form));
        }
        return done(next, "organization.person.saved", PERSON);
    }

    @PostMapping("/people/{personId}/appointments/{appointmentId}")
    ModelAndView redate(
            Actor actor,
            @PathVariable long personId,
            @PathVariable long appointmentId,
            @Valid @ModelAttribute("form") PersonForms.Dates form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(MANAGE_ORGANIZATION);
        if (errors.hasErrors()) {
            return mend(
                    person(actor, personId, Problems.of(errors))
                            .addObject("redated", appointmentId)
                            .addObject("dates", form));
        }
        try {
            people.redate(actor, appointmentId, form);
        } catch (Refused rule) {
            return mend(
                    person(actor, personId, Problems.NONE.and("", rule))
                            .addObject("redated", appointmentId)
                            .addObject("dates", form));
        }
        return done(next, "organization.person.saved", PERSON);
    }

    private ModelAndView person(Actor actor, long personId, Problems problems) {
        Person person = people.get(actor, personId);
        return page(actor, person, new PersonForms.Card(person.name(), person.contact()), problems);
    }

    private ModelAndView page(
            Actor actor, Person person, PersonForms.Card card, Problems problems) {
        return new ModelAndView("organization/person")
                .addObject("unit", tree.get(actor.unitId()))
                .addObject("person", person)
                .addObject("card", card)
                .addObject("signIn", null)
                .addObject("redated", 0L)
                .addObject("dates", null)
                .addObject("problems", problems);
    }

    private static ModelAndView mend(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView done(RedirectAttributes next, String key, String where) {
        next.addFlashAttribute(Toast.FLASH, Toast.of(key));
        return new ModelAndView(where);
    }
}
