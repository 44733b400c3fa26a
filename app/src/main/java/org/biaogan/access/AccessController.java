package org.biaogan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /**
     * What the sign-in page shows: the name that was typed, and why the last attempt did not work.
     */
    public record SignInPage(String name, boolean wrong, long waitSeconds, boolean signedOut) {}

    /** What the page behind a one-time link shows. */
    public record LinkPage(
            String token, LinkPurpose purpose, LinkForm form, Map<String, String> errors) {}

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
        var page = new LinkPage(token, accounts.purposeOf(token), LinkForm.EMPTY, Map.of());
        return new ModelAndView("access/link", Map.of("page", page));
    }

    @PostMapping("/links/{token}")
    ModelAndView redeem(@PathVariable String token, @ModelAttribute LinkForm form) {
        LinkPurpose purpose = accounts.purposeOf(token);
        Map<String, String> errors = errors(purpose, form);
        if (!errors.isEmpty()) {
            var page = new LinkPage(token, purpose, form, errors);
            return new ModelAndView(
                    "access/link", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        accounts.redeem(token, form);
        return new ModelAndView("redirect:/sign-in");
    }

    private static Map<String, String> errors(LinkPurpose purpose, LinkForm form) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (purpose instanceof LinkPurpose.FirstAdministrator) {
            String signInName = form.signInNameOrEmpty();
            if (!signInName.matches("[\\p{L}\\p{N}._@-]{2,60}")) {
                errors.put("signInName", "access.sign-in-name.shape");
            }
            if (form.nameOrEmpty().isEmpty() || form.nameOrEmpty().length() > 60) {
                errors.put("name", "access.name.missing");
            }
        }
        errors.putAll(NewPassword.errors(form.passwordOrEmpty(), form.againOrEmpty()));
        return errors;
    }

    private static long seconds(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Long.parseLong(text) : 0;
    }
}
