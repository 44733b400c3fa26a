package org.biaogan.complaints;

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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The box for the signed-in: what was said, saying it with one's name, answering it. */
@Controller
class ComplaintController {

    private final Complaints complaints;
    private final ComplaintBox box;

    ComplaintController(Complaints complaints, ComplaintBox box) {
        this.complaints = complaints;
        this.box = box;
    }

    @GetMapping("/complaints")
    ModelAndView list(Actor actor) {
        return new ModelAndView("complaints/list")
                .addObject("complaints", complaints.list(actor))
                .addObject("account", actor.accountId());
    }

    @GetMapping("/complaints/new")
    ModelAndView form(Actor actor) {
        return form(NewComplaint.EMPTY, Problems.NONE);
    }

    @PostMapping("/complaints")
    ModelAndView say(
            Actor actor,
            @Valid @ModelAttribute("form") NewComplaint form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return mend(form(form, Problems.of(errors)));
        }
        try {
            long id = complaints.say(actor, form);
            next.addFlashAttribute(Toast.FLASH, Toast.of("complaints.kept.named"));
            return new ModelAndView("redirect:/complaints/" + id);
        } catch (Refused rule) {
            return mend(form(form, Problems.NONE.and("unit", rule)));
        }
    }

    @GetMapping("/complaints/{complaintId}")
    ModelAndView mine(Actor actor, @PathVariable long complaintId) {
        return mine(actor, complaintId, NewWord.EMPTY, Problems.NONE);
    }

    @PostMapping("/complaints/{complaintId}/words")
    ModelAndView add(
            Actor actor,
            @PathVariable long complaintId,
            @Valid @ModelAttribute("form") NewWord form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return mend(mine(actor, complaintId, form, Problems.of(errors)));
        }
        complaints.add(actor, complaintId, form.said());
        next.addFlashAttribute(Toast.FLASH, Toast.of("complaints.word.saved"));
        return new ModelAndView("redirect:/complaints/" + complaintId);
    }

    @GetMapping("/units/{unitId}/complaints/{complaintId}")
    ModelAndView read(Actor actor, @PathVariable long complaintId) {
        return read(actor, complaintId, NewWord.EMPTY, Problems.NONE);
    }

    @PostMapping("/units/{unitId}/complaints/{complaintId}/answers")
    ModelAndView answer(
            Actor actor,
            @PathVariable long complaintId,
            @Valid @ModelAttribute("form") NewWord form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return mend(read(actor, complaintId, form, Problems.of(errors)));
        }
        complaints.answer(actor, complaintId, form.said());
        next.addFlashAttribute(Toast.FLASH, Toast.of("complaints.answer.saved"));
        return new ModelAndView("redirect:/units/{unitId}/complaints/" + complaintId);
    }

    private ModelAndView form(NewComplaint form, Problems problems) {
        return new ModelAndView("complaints/new")
                .addObject("units", box.units())
                .addObject("form", form)
                .addObject("problems", problems);
    }

    private ModelAndView mine(Actor actor, long complaintId, NewWord form, Problems problems) {
        return talk(
                complaints.mine(actor, complaintId),
                "/complaints/" + complaintId + "/words",
                form,
                problems);
    }

    private ModelAndView read(Actor actor, long complaintId, NewWord form, Problems problems) {
        Conversation talk = complaints.get(actor, complaintId);
        String answers = "/units/" + actor.unitId() + "/complaints/" + complaintId + "/answers";
        boolean may = complaints.mayAnswer(actor, talk.complaint());
        return talk(talk, may ? answers : "", form, problems);
    }

    /** The form is sent to that address, or there is none. */
    private static ModelAndView talk(
            Conversation talk, String action, NewWord form, Problems problems) {
        return new ModelAndView("complaints/complaint")
                .addObject("talk", talk)
                .addObject("action", action)
                .addObject("answering", action.endsWith("/answers"))
                .addObject("form", form)
                .addObject("problems", problems);
    }

    private static ModelAndView mend(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
