package org.biaogan.plan;

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

/** The problem that a task solves, and for whom: its form and its earlier wordings. */
@Controller
@RequestMapping("/campaigns/{campaignId}/tasks/{taskId}/problem")
class TaskProblemController {

    private final TaskProblems problems;
    private final Plans plans;

    TaskProblemController(TaskProblems problems, Plans plans) {
        this.problems = problems;
        this.plans = plans;
    }

    @GetMapping
    ModelAndView form(Actor actor, @PathVariable long taskId) {
        actor.must(Permission.EDIT_PATH);
        return page(actor, taskId, null, Problems.NONE, false);
    }

    @PostMapping
    ModelAndView say(
            Actor actor,
            @PathVariable long taskId,
            @Valid @ModelAttribute("form") NewTaskProblem form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(Permission.EDIT_PATH);
        if (errors.hasErrors()) {
            ModelAndView again = page(actor, taskId, form, Problems.of(errors), false);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        if (!problems.say(actor, taskId, form)) {
            ModelAndView again = page(actor, taskId, form, Problems.NONE, true);
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("plan.saved"));
        return new ModelAndView("redirect:/campaigns/{campaignId}/tasks/{taskId}");
    }

    private ModelAndView page(
            Actor actor,
            long taskId,
            @Nullable NewTaskProblem typed,
            Problems wrong,
            boolean conflict) {
        Task task = plans.sheet(actor, taskId).task();
        var said = problems.list(actor, taskId);
        int seen = said.isEmpty() ? 0 : said.getFirst().no();
        NewTaskProblem form =
                typed != null
                        ? new NewTaskProblem(typed.words(), typed.whom(), seen)
                        : said.isEmpty()
                                ? new NewTaskProblem(null, null, 0)
                                : new NewTaskProblem(
                                        said.getFirst().words(), said.getFirst().whom(), seen);
        return new ModelAndView("plan/problem")
                .addObject("campaignId", actor.campaignId())
                .addObject("task", task)
                .addObject("said", said)
                .addObject("form", form)
                .addObject("conflict", conflict)
                .addObject("problems", wrong);
    }
}
