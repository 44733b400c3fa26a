package org.biaogan.plan;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.Refused;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms that change a task of a campaign's own path. */
@Controller
@RequestMapping("/campaigns/{campaignId}")
class TaskController {

    private static final String EDIT = "redirect:/campaigns/{campaignId}/tasks/{taskId}/edit";
    private static final String POINT = "point-";

    private final Plans plans;
    private final PathEditor editor;
    private final TaskForms forms;
    private final TaskAmendments amendments;
    private final Promises promises;

    TaskController(
            Plans plans,
            PathEditor editor,
            TaskForms forms,
            TaskAmendments amendments,
            Promises promises) {
        this.plans = plans;
        this.editor = editor;
        this.forms = forms;
        this.amendments = amendments;
        this.promises = promises;
    }

    @GetMapping("/tasks/{taskId}/edit")
    ModelAndView form(Actor actor, @PathVariable long taskId) {
        actor.must(Permission.EDIT_PATH);
        return editing(actor, taskId, null, null, Problems.NONE);
    }

    @PostMapping("/tasks/{taskId}")
    ModelAndView edit(
            Actor actor,
            @PathVariable long taskId,
            @Valid @ModelAttribute("form") TaskText form,
            BindingResult errors,
            RedirectAttributes next) {
        var problems = forms.known(form.owner(), form.deputies(), Problems.of(errors));
        if (!problems.none()) {
            return with(
                    HttpStatus.UNPROCESSABLE_CONTENT, editing(actor, taskId, form, null, problems));
        }
        Optional<TaskConflict> conflict;
        try {
            conflict = editor.edit(actor, taskId, form);
        } catch (Refused rule) {
            return promised(rule, editing(actor, taskId, form, null, Problems.NONE));
        }
        if (conflict.isPresent()) {
            var both = conflict.get();
            return with(
                    HttpStatus.CONFLICT, editing(actor, taskId, both.mine(), both, Problems.NONE));
        }
        return saved(next);
    }

    @PostMapping("/tasks/{taskId}/cut")
    ModelAndView cut(
            Actor actor,
            @PathVariable long taskId,
            @Valid @ModelAttribute("cut") Reason reason,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return with(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    editing(actor, taskId, null, null, Problems.of(errors))
                            .addObject("cut", reason));
        }
        try {
            editor.cut(actor, taskId, reason.words());
        } catch (Refused rule) {
            return promised(
                    rule,
                    editing(actor, taskId, null, null, Problems.NONE).addObject("cut", reason));
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("plan.task.was-cut"));
        return new ModelAndView("redirect:/campaigns/{campaignId}/path");
    }

    /** One choice per key point: {@code point-17=PRIMARY}; an empty choice is no link. */
    @PostMapping("/tasks/{taskId}/key-points")
    ModelAndView link(
            Actor actor,
            @PathVariable long taskId,
            @RequestParam Map<String, String> choices,
            RedirectAttributes next) {
        var roles = new LinkedHashMap<Long, LinkRole>();
        for (LinkRole role : LinkRole.values()) {
            choices.forEach((name, value) -> {
                if (name.matches(POINT + "[0-9]{1,18}") && value.equals(role.name())) {
                    roles.put(Long.valueOf(name.substring(POINT.length())), role);
                }
            });
        }
        if (!editor.link(actor, taskId, seen(choices.get("revision")), roles)) {
            return with(
                    HttpStatus.CONFLICT,
                    editing(actor, taskId, null, null, Problems.NONE).addObject("linked", roles));
        }
        return saved(next);
    }

    @PostMapping("/tasks/{taskId}/measure")
    ModelAndView measure(
            Actor actor,
            @PathVariable long taskId,
            @Valid @ModelAttribute("measure") MeasureForm form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return with(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    editing(actor, taskId, null, null, Problems.of(errors))
                            .addObject("measure", form));
        }
        boolean measured;
        try {
            measured = editor.measure(actor, taskId, form);
        } catch (Refused rule) {
            return promised(
                    rule,
                    editing(actor, taskId, null, null, Problems.NONE).addObject("measure", form));
        }
        if (!measured) {
            ModelAndView page = editing(actor, taskId, null, null, Problems.NONE);
            int now = plans.sheet(actor, taskId).task().revision();
            return with(
                    HttpStatus.CONFLICT,
                    page.addObject("measure", form.at(now)).addObject("measured", true));
        }
        return saved(next);
    }

    @PostMapping("/tasks/{taskId}/span")
    ModelAndView span(
            Actor actor,
            @PathVariable long taskId,
            @Valid @ModelAttribute("span") SpanForm form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return with(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    editing(actor, taskId, null, null, Problems.of(errors))
                            .addObject("span", form));
        }
        try {
            if (editor.span(actor, taskId, form)) {
                return saved(next);
            }
        } catch (Refused rule) {
            var problems =
                    rule.code().equals(Promises.PROMISED)
                            ? Problems.NONE
                            : Problems.NONE.and("toOn", rule);
            return promised(
                    rule, editing(actor, taskId, null, null, problems).addObject("span", form));
        }
        ModelAndView page = editing(actor, taskId, null, null, Problems.NONE);
        return with(
                HttpStatus.CONFLICT,
                page.addObject("span", form.at(plans.sheet(actor, taskId).task().revision()))
                        .addObject("spanned", true));
    }

    @PostMapping("/tasks/{taskId}/expectations")
    ModelAndView expect(
            Actor actor,
            @PathVariable long taskId,
            @Valid @ModelAttribute("expectation") NewExpectation form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return with(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    editing(actor, taskId, null, null, Problems.of(errors))
                            .addObject("expectation", form));
        }
        editor.expect(actor, taskId, form);
        return saved(next);
    }

    @PostMapping("/tasks/{taskId}/expectations/{expectationId}/cut")
    ModelAndView expectNoMore(
            Actor actor, @PathVariable long expectationId, RedirectAttributes next) {
        editor.expectNoMore(actor, expectationId);
        return saved(next);
    }

    /** What a form that was made up by hand saw is nothing that ever was. */
    private static int seen(@Nullable String revision) {
        return revision != null && revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1;
    }

    private ModelAndView editing(
            Actor actor,
            long taskId,
            @Nullable TaskText typed,
            @Nullable TaskConflict conflict,
            Problems problems) {
        var sheet = plans.sheet(actor, taskId);
        var deputies = sheet.deputies().stream().map(Office::code).toList();
        return new ModelAndView("plan/task")
                .addObject("campaignId", actor.campaignId())
                .addObject("sheet", sheet)
                .addObject("form", typed == null ? TaskText.of(sheet.task(), deputies) : typed)
                .addObject("conflict", conflict)
                .addObject("measure", MeasureForm.of(sheet.measure(), sheet.task().revision()))
                .addObject("measured", false)
                .addObject("span", amendments.span(actor, taskId))
                .addObject("spanned", false)
                .addObject("promised", promises.isPromised(actor.campaignId(), taskId))
                .addObject("refused", false)
                .addObject("linked", null)
                .addObject("cut", Reason.NONE)
                .addObject("expectation", NewExpectation.EMPTY)
                .addObject("offices", forms.offices())
                .addObject("schemes", forms.schemes(actor.campaignId()))
                .addObject("problems", problems);
    }

    /** The page with what was typed, from where the change can be asked for. */
    private static ModelAndView promised(Refused rule, ModelAndView page) {
        if (rule.code().equals(Promises.PROMISED)) {
            return with(HttpStatus.CONFLICT, page.addObject("refused", true));
        }
        if (page.getModel().get("problems") instanceof Problems told && !told.none()) {
            return with(HttpStatus.UNPROCESSABLE_CONTENT, page);
        }
        throw rule;
    }

    private static ModelAndView saved(RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, Toast.of("plan.saved"));
        return new ModelAndView(EDIT);
    }

    private static ModelAndView with(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }
}
