package org.biaogan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One's own account, and for administrators all accounts. */
@Controller
class AccountController {

    private final Accounts accounts;

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** One's own account. */
    public record OwnPage(
            String name, Map<String, String> errors, boolean changed, boolean managesAccounts) {}

    /** All accounts; a reset link is shown once, right after it was made. */
    public record AllPage(
            List<Account> accounts,
            AccountForm form,
            Map<String, String> errors,
            @Nullable String link) {}

    /** What a change of one's own password sends. */
    public record PasswordForm(
            @Nullable String present, @Nullable String password, @Nullable String again) {}

    /** What a new account is made from. */
    public record AccountForm(@Nullable String signInName, @Nullable String name) {
        static final AccountForm EMPTY = new AccountForm(null, null);
    }

    @GetMapping("/account")
    ModelAndView own(Actor actor, HttpServletRequest request) {
        return own(actor, Map.of(), request.getParameter("changed") != null, HttpStatus.OK);
    }

    @PostMapping("/account/password")
    ModelAndView changePassword(Actor actor, @ModelAttribute PasswordForm form) {
        String wanted = orEmpty(form.password());
        Map<String, String> errors = NewPassword.errors(wanted, orEmpty(form.again()));
        if (errors.isEmpty() && !accounts.changePassword(actor, orEmpty(form.present()), wanted)) {
            errors = Map.of("present", "access.password.wrong");
        }
        return errors.isEmpty()
                ? new ModelAndView("redirect:/account?changed")
                : own(actor, errors, false, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/account/sign-out-everywhere")
    String signOutEverywhere(Actor actor, HttpServletRequest request) {
        accounts.signOutEverywhere(actor);
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:/sign-in?out";
    }

    @GetMapping("/accounts")
    ModelAndView all(Actor actor) {
        return all(actor, AccountForm.EMPTY, Map.of(), null, HttpStatus.OK);
    }

    @PostMapping("/accounts")
    ModelAndView add(Actor actor, @ModelAttribute AccountForm form) {
        actor.must(Permission.MANAGE_ACCOUNTS);
        Map<String, String> errors = new LinkedHashMap<>();
        if (!orEmpty(form.signInName()).strip().matches("[\\p{L}\\p{N}._@-]{2,60}")) {
            errors.put("signInName", "access.sign-in-name.shape");
        }
        if (orEmpty(form.name()).isBlank() || orEmpty(form.name()).length() > 60) {
            errors.put("name", "access.name.missing");
        }
        if (!errors.isEmpty()) {
            return all(actor, form, errors, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        long id =
                accounts.add(
                        actor, orEmpty(form.signInName()).strip(), orEmpty(form.name()).strip());
        return withLink(actor, id);
    }

    @PostMapping("/accounts/{accountId}/reset-link")
    ModelAndView resetLink(Actor actor, @PathVariable long accountId) {
        return withLink(actor, accountId);
    }

    @PostMapping("/accounts/{accountId}/closing")
    String close(Actor actor, @PathVariable long accountId) {
        accounts.close(actor, accountId);
        return "redirect:/accounts";
    }

    private ModelAndView withLink(Actor actor, long accountId) {
        String token = accounts.resetLink(actor, accountId);
        String link =
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/links/" + token)
                        .toUriString();
        return all(actor, AccountForm.EMPTY, Map.of(), link, HttpStatus.OK);
    }

    private ModelAndView own(
            Actor actor, Map<String, String> errors, boolean changed, HttpStatus status) {
        var page =
                new OwnPage(actor.name(), errors, changed, actor.may(Permission.MANAGE_ACCOUNTS));
        return new ModelAndView("access/account", Map.of("page", page), status);
    }

    private ModelAndView all(
            Actor actor,
            AccountForm form,
            Map<String, String> errors,
            @Nullable String link,
            HttpStatus status) {
        var page = new AllPage(accounts.list(actor), form, errors, link);
        return new ModelAndView("access/accounts", Map.of("page", page), status);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
