package org.biaogan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One's own account, and for administrators all accounts. */
@Controller
class AccountController {

    private final Accounts accounts;
    private final History history;

    AccountController(Accounts accounts, History history) {
        this.accounts = accounts;
        this.history = history;
    }

    /** What a change of one's own password sends. */
    public record PasswordForm(
            @Nullable String present, @Nullable String password, @Nullable String again) {}

    @GetMapping("/account")
    ModelAndView own(Actor actor) {
        return own(actor, Problems.NONE, HttpStatus.OK);
    }

    @PostMapping("/account/password")
    ModelAndView changePassword(
            Actor actor,
            @ModelAttribute PasswordForm form,
            HttpSession session,
            RedirectAttributes flash) {
        String wanted = orEmpty(form.password());
        Problems problems = NewPassword.check(Problems.NONE, wanted, orEmpty(form.again()));
        if (problems.none()
                && !accounts.changePassword(
                        actor, orEmpty(form.present()), wanted, session.getId())) {
            problems = problems.and("present", "access.password.wrong");
        }
        if (!problems.none()) {
            return own(actor, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute(Toast.FLASH, Toast.of("access.password-changed"));
        return new ModelAndView("redirect:/account");
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
        return all(actor, AccountForm.EMPTY, Problems.NONE, null, HttpStatus.OK);
    }

    @PostMapping("/accounts")
    ModelAndView add(Actor actor, @ModelAttribute AccountForm form) {
        actor.must(Permission.MANAGE_ACCOUNTS);
        String signInName = orEmpty(form.signInName()).strip();
        String name = orEmpty(form.name()).strip();
        Problems problems = NewName.check(Problems.NONE, signInName, name);
        if (!problems.none()) {
            return all(actor, form, problems, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return withLink(actor, accounts.add(actor, signInName, name));
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

    @PostMapping("/accounts/{accountId}/administrator")
    String setAdministrator(
            Actor actor, @PathVariable long accountId, @RequestParam boolean keeps) {
        accounts.setAdministrator(actor, accountId, keeps);
        return "redirect:/accounts";
    }

    private ModelAndView withLink(Actor actor, long accountId) {
        String token = accounts.resetLink(actor, accountId);
        String link =
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/links/" + token)
                        .toUriString();
        return all(actor, AccountForm.EMPTY, Problems.NONE, link, HttpStatus.OK);
    }

    private ModelAndView own(Actor actor, Problems problems, HttpStatus status) {
        var page =
                new OwnAccountPage(actor.name(), problems, actor.may(Permission.MANAGE_ACCOUNTS));
        return new ModelAndView("access/account", Map.of("page", page), status);
    }

    private ModelAndView all(
            Actor actor,
            AccountForm form,
            Problems problems,
            @Nullable String link,
            HttpStatus status) {
        List<Account> listed = accounts.list(actor);
        var page =
                new AccountsPage(
                        listed,
                        history.listEach(
                                actor, "access_account", listed.stream().map(Account::id).toList()),
                        form,
                        problems,
                        link);
        return new ModelAndView("access/accounts", Map.of("page", page), status);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
