package org.biaogan.plan;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.jspecify.annotations.Nullable;
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

/** One gate of a campaign: its text and day, and when it was passed. */
@Controller
@RequestMapping("/campaigns/{campaignId}/path/gates")
class GateController {

    private static final String PATH = "redirect:/campaigns/{campaignId}/path#gates";

    private final Gates gates;
    private final TaskForms forms;

    GateController(Gates gates, TaskForms forms) {
        this.gates = gates;
        this.forms = forms;
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor) {
        actor.must(Permission.EDIT_PATH);
        return page(actor, null, GateForm.EMPTY, Problems.NONE);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @Valid @ModelAttribute("form") GateForm form,
            BindingResult errors,
            RedirectAttributes next) {
        var problems = forms.known(form.owner(), form.deputies(), Problems.of(errors));
        if (!problems.none()) {
            return again(page(actor, null, form, problems), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        gates.add(actor, form);
        return saved(next);
    }

    @GetMapping("/{id}")
    ModelAndView form(Actor actor, @PathVariable long id) {
        actor.must(Permission.EDIT_PATH);
        Gate gate = gates.get(actor, id);
        return page(actor, gate, GateForm.of(gate), Problems.NONE);
    }

    @PostMapping("/{id}")
    ModelAndView edit(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") GateForm form,
            BindingResult errors,
            RedirectAttributes next) {
        Gate gate = gates.get(actor, id);
        var problems = forms.known(form.owner(), form.deputies(), Problems.of(errors));
        if (!problems.none()) {
            return again(page(actor, gate, form, problems), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!gates.edit(actor, id, form)) {
            return again(
                    page(actor, gate, form.at(gate.revision()), Problems.NONE)
                            .addObject("conflict", true),
                    HttpStatus.CONFLICT);
        }
        return saved(next);
    }

    @PostMapping("/{id}/passage")
    ModelAndView pass(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("passage") GatePassage passage,
            BindingResult errors,
            RedirectAttributes next) {
        Gate gate = gates.get(actor, id);
        var problems = Problems.of(errors);
        if (problems.none() && gates.isAhead(requireNonNull(passage.on()))) {
            problems = problems.and("on", "plan.gate.too-early", passage.on());
        }
        if (!problems.none()) {
            return again(
                    page(actor, gate, GateForm.of(gate), problems).addObject("passage", passage),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        gates.pass(actor, id, passage);
        return saved(next);
    }

    @PostMapping("/{id}/passage/end")
    ModelAndView reopen(Actor actor, @PathVariable long id, RedirectAttributes next) {
        gates.reopen(actor, id);
        return saved(next);
    }

    @PostMapping("/{id}/cut")
    ModelAndView cut(Actor actor, @PathVariable long id, RedirectAttributes next) {
        gates.cut(actor, id);
        return saved(next);
    }

    private ModelAndView page(Actor actor, @Nullable Gate gate, GateForm form, Problems problems) {
        return new ModelAndView("plan/gate")
                .addObject("campaignId", actor.campaignId())
                .addObject("gate", gate)
                .addObject("form", form)
                .addObject("passage", new GatePassage(gate == null ? null : gate.passedOn()))
                .addObject("offices", forms.offices())
                .addObject("conflict", false)
                .addObject("problems", problems);
    }

    private static ModelAndView again(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    private static ModelAndView saved(RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, Toast.of("plan.saved"));
        return new ModelAndView(PATH);
    }
}
