package org.biaogan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ways in: sign-in, and the page behind a one-time link. */
@Controller
class AccessController {

    private final Accounts accounts;

    AccessController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/sign-in")
    ModelAndView signIn(HttpServletRequest request, @RequestParam(defaultValue = "") String name) {
        var page =
                new SignInPage(
                        name,
                        request.getParameter("wrong") != null,
                        seconds(request.getParameter("wait")),
                        request.getParameter("out") != null);
        return new ModelAndView("access/signIn", Map.of("page", page));
    }

    @GetMapping("/links/{token}")
    ModelAndView link(@PathVariable String token) {
        var page = new LinkPage(token, accounts.purposeOf(token), LinkForm.EMPTY, Problems.NONE);
        return new ModelAndView("access/link", Map.of("page", page));
    }

    @PostMapping("/links/{token}")
    ModelAndView redeem(@PathVariable String token, @ModelAttribute LinkForm form) {
        LinkPurpose purpose = accounts.purposeOf(token);
        Problems problems = problems(purpose, form);
        if (!problems.none()) {
            var page = new LinkPage(token, purpose, form, problems);
            return new ModelAndView(
                    "access/link", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        accounts.redeem(token, form);
        return new ModelAndView("redirect:/sign-in");
    }

    private static Problems problems(LinkPurpose purpose, LinkForm form) {
        Problems named =
                purpose instanceof LinkPurpose.FirstAdministrator
                        ? NewName.check(Problems.NONE, form.signInNameOrEmpty(), form.nameOrEmpty())
                        : Problems.NONE;
        return NewPassword.check(named, form.passwordOrEmpty(), form.againOrEmpty());
    }

    private static long seconds(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Long.parseLong(text) : 0;
    }
}
