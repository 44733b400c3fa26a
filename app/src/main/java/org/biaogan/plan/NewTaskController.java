package org.biaogan.plan;

import jakarta.validation.Valid;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.NotFound;
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

/** A further task of a strand. */
@Controller
@RequestMapping("/campaigns/{campaignId}")
class NewTaskController {

    private final Plans plans;
    private final PathEditor editor;
    private final TaskForms forms;

    NewTaskController(Plans plans, PathEditor editor, TaskForms forms) {
        this.plans = plans;
        this.editor = editor;
        this.forms = forms;
    }

    @GetMapping("/strands/{strandId}/tasks/new")
    ModelAndView blank(Actor actor, @PathVariable long strandId) {
        actor.must(Permission.EDIT_PATH);
        if (plans.path(actor).projects().stream()
                .flatMap(it -> it.strands().stream())
                .noneMatch(it -> it.id() == strandId)) {
            throw new NotFound("plan.strand", strandId);
        }
        return adding(actor, strandId, TaskText.EMPTY, Problems.NONE);
    }

    @PostMapping("/strands/{strandId}/tasks")
    ModelAndView add(
            Actor actor,
            @PathVariable long strandId,
            @Valid @ModelAttribute("form") TaskText form,
            BindingResult errors,
            RedirectAttributes next) {
        var problems = forms.known(form.owner(), form.deputies(), Problems.of(errors));
        if (!problems.none()) {
            ModelAndView page = adding(actor, strandId, form, problems);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        long task = editor.add(actor, strandId, form);
        next.addFlashAttribute(Toast.FLASH, Toast.of("plan.task.added"));
        next.addAttribute("taskId", task);
        return new ModelAndView("redirect:/campaigns/{campaignId}/tasks/{taskId}/edit");
    }

    private ModelAndView adding(Actor actor, long strandId, TaskText form, Problems problems) {
        return new ModelAndView("plan/new_task")
                .addObject("campaignId", actor.campaignId())
                .addObject("strandId", strandId)
                .addObject("form", form)
                .addObject("offices", forms.offices())
                .addObject("problems", problems);
    }
}
