package org.biaogan.taskbook;

import static java.util.Objects.requireNonNullElse;
import static org.biaogan.access.Permission.EDIT_PATH;
import static org.biaogan.access.Permission.MANAGE_CAMPAIGN;

import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.plan.TaskAmendments;
import org.biaogan.plan.TaskField;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes of what was promised: asked for, agreed to, refused, taken back. */
@Controller
@RequestMapping("/campaigns/{campaignId}")
class RequestController {

    private static final String LIST = "redirect:/campaigns/{campaignId}/task-book/requests";
    private static final int LONGEST_ANSWER = 500;

    private final ChangeRequests requests;
    private final TaskBook book;
    private final TaskAmendments amendments;

    RequestController(ChangeRequests requests, TaskBook book, TaskAmendments amendments) {
        this.requests = requests;
        this.book = book;
        this.amendments = amendments;
    }

    @GetMapping("/task-book/requests")
    ModelAndView list(Actor actor) {
        return list(actor, Problems.NONE);
    }

    @GetMapping("/tasks/{taskId}/requests/new")
    ModelAndView blank(Actor actor, @PathVariable long taskId) {
        return draft(actor, taskId, RequestForm.EMPTY);
    }

    /** With what was typed into one of the task's own forms. */
    @PostMapping("/tasks/{taskId}/requests/draft")
    ModelAndView draft(
            Actor actor, @PathVariable long taskId, @ModelAttribute("form") RequestForm form) {
        actor.must(EDIT_PATH);
        Map<TaskField, String> now = amendments.said(actor, taskId);
        return form(actor, taskId, now, form.over(now), Problems.NONE);
    }

    @PostMapping("/tasks/{taskId}/requests")
    ModelAndView ask(
            Actor actor,
            @PathVariable long taskId,
            @ModelAttribute("form") RequestForm form,
            RedirectAttributes next) {
        actor.must(EDIT_PATH);
        Map<TaskField, String> now = amendments.said(actor, taskId);
        RequestForm whole = form.over(now);
        RequestForm.Read read = whole.read(book.words(actor), now);
        if (!read.problems().none()) {
            return again(form(actor, taskId, now, whole, read.problems()));
        }
        try {
            requests.ask(
                    actor, taskId, read.said(), requireNonNullElse(whole.reason(), "").strip());
        } catch (Refused rule) {
            return again(form(actor, taskId, now, whole, Problems.NONE.and("", rule)));
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("taskbook.request.asked"));
        return new ModelAndView(LIST);
    }

    @PostMapping("/task-book/requests/{requestId}/agreement")
    ModelAndView agree(Actor actor, @PathVariable long requestId, RedirectAttributes next) {
        requests.agree(actor, requestId);
        next.addFlashAttribute(Toast.FLASH, Toast.of("taskbook.request.was-agreed"));
        return new ModelAndView(LIST);
    }

    @PostMapping("/task-book/requests/{requestId}/refusal")
    ModelAndView refuse(
            Actor actor,
            @PathVariable long requestId,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes next) {
        actor.must(MANAGE_CAMPAIGN);
        String why = answer.strip();
        if (why.isEmpty() || why.length() > LONGEST_ANSWER) {
            return again(
                    list(actor, Problems.NONE.and("answer", "taskbook.request.answer-missing"))
                            .addObject("answered", requestId)
                            .addObject("answer", answer));
        }
        requests.refuse(actor, requestId, why);
        next.addFlashAttribute(Toast.FLASH, Toast.of("taskbook.request.was-refused"));
        return new ModelAndView(LIST);
    }

    @PostMapping("/task-book/requests/{requestId}/withdrawal")
    ModelAndView withdraw(Actor actor, @PathVariable long requestId, RedirectAttributes next) {
        requests.withdraw(actor, requestId);
        next.addFlashAttribute(Toast.FLASH, Toast.of("taskbook.request.was-withdrawn"));
        return new ModelAndView(LIST);
    }

    private ModelAndView list(Actor actor, Problems problems) {
        return new ModelAndView("taskbook/requests")
                .addObject("campaignId", actor.campaignId())
                .addObject("requests", requests.list(actor))
                .addObject("offices", book.offices())
                .addObject("mayAgree", actor.may(MANAGE_CAMPAIGN))
                .addObject("mayAsk", actor.may(EDIT_PATH))
                .addObject("answered", 0L)
                .addObject("answer", "")
                .addObject("problems", problems);
    }

    private ModelAndView form(
            Actor actor,
            long taskId,
            Map<TaskField, String> now,
            RequestForm form,
            Problems problems) {
        return new ModelAndView("taskbook/request")
                .addObject("campaignId", actor.campaignId())
                .addObject("taskId", taskId)
                .addObject("now", now)
                .addObject("form", form)
                .addObject("offices", book.offices())
                .addObject("problems", problems);
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
