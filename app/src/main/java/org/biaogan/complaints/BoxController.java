package org.biaogan.complaints;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.web.AsksNobody;
import org.biaogan.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The slot of the box, reached with or without signing in: it does not look who is there. Nothing
 * is carried from page to page but the code, in the body of a form and never in an address.
 */
@Controller
@AsksNobody
@RequestMapping("/complaint-box")
class BoxController {

    private static final HttpStatusCode MEND = HttpStatus.UNPROCESSABLE_CONTENT;

    private final ComplaintBox box;
    private final BoxLimit limit;

    BoxController(ComplaintBox box, BoxLimit limit) {
        this.box = box;
        this.limit = limit;
    }

    @GetMapping
    ModelAndView show() {
        return page(NewComplaint.EMPTY, Problems.NONE, "", Problems.NONE);
    }

    @PostMapping
    ModelAndView put(
            @Valid @ModelAttribute("form") NewComplaint form,
            BindingResult errors,
            HttpServletRequest request) {
        if (errors.hasErrors()) {
            return mend(page(form, Problems.of(errors), "", Problems.NONE), MEND);
        }
        if (!limit.takes(request.getRemoteAddr())) {
            return mend(
                    page(form, Problems.NONE.and("", "complaints.wait"), "", Problems.NONE),
                    HttpStatus.TOO_MANY_REQUESTS);
        }
        try {
            return new ModelAndView("complaints/kept").addObject("code", box.put(form));
        } catch (Refused rule) {
            return mend(page(form, Problems.NONE.and("unit", rule), "", Problems.NONE), MEND);
        }
    }

    @PostMapping("/reading")
    ModelAndView read(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        if (!limit.takes(request.getRemoteAddr())) {
            return wait(code);
        }
        try {
            return talk(code, NewWord.EMPTY, Problems.NONE, false);
        } catch (NotFound unknown) {
            return mend(
                    page(
                            NewComplaint.EMPTY,
                            Problems.NONE,
                            code,
                            Problems.NONE.and("code", "complaints.code.not-found")),
                    MEND);
        }
    }

    @PostMapping("/words")
    ModelAndView say(
            @RequestParam(defaultValue = "") String code,
            @Valid @ModelAttribute("form") NewWord form,
            BindingResult errors,
            HttpServletRequest request) {
        if (errors.hasErrors()) {
            return mend(talk(code, form, Problems.of(errors), false), MEND);
        }
        if (!limit.takes(request.getRemoteAddr())) {
            return mend(
                    talk(code, form, Problems.NONE.and("", "complaints.wait"), false),
                    HttpStatus.TOO_MANY_REQUESTS);
        }
        box.say(code, form.said());
        return talk(code, NewWord.EMPTY, Problems.NONE, true);
    }

    private ModelAndView wait(String code) {
        return mend(
                page(
                        NewComplaint.EMPTY,
                        Problems.NONE,
                        code,
                        Problems.NONE.and("code", "complaints.wait")),
                HttpStatus.TOO_MANY_REQUESTS);
    }

    private ModelAndView page(
            NewComplaint form, Problems problems, String code, Problems codeProblems) {
        return new ModelAndView("complaints/box")
                .addObject("units", box.units())
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("code", code)
                .addObject("codeProblems", codeProblems);
    }

    private ModelAndView talk(String code, NewWord form, Problems problems, boolean added) {
        return new ModelAndView("complaints/answered")
                .addObject("talk", box.open(code))
                .addObject("code", code)
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("added", added);
    }

    private static ModelAndView mend(ModelAndView page, HttpStatusCode status) {
        page.setStatus(status);
        return page;
    }
}
