package org.biaogan.notices;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own notices, and how one wants them. */
@Controller
@RequestMapping("/notices")
class NoticeController {

    private static final String SETTINGS = "redirect:/notices/settings";

    private final Notices notices;
    private final Inbox inbox;
    private final NoticeSettings settings;

    NoticeController(Notices notices, Inbox inbox, NoticeSettings settings) {
        this.notices = notices;
        this.inbox = inbox;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        return new ModelAndView("notices/inbox").addObject("page", inbox.page(actor));
    }

    @PostMapping("/reading")
    String readAll(Actor actor) {
        notices.readAll(actor);
        return "redirect:/notices";
    }

    @GetMapping("/settings")
    ModelAndView settings(Actor actor) {
        return page(actor, settings.wanted(actor), Problems.NONE, null, Problems.NONE);
    }

    @PostMapping("/settings")
    ModelAndView set(
            Actor actor,
            @Valid @ModelAttribute("form") WantedForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        if (form.rhythm() != null && !List.of("DAILY", "WEEKLY", "NEVER").contains(form.rhythm())) {
            errors.rejectValue("rhythm", "typeMismatch", "");
        }
        if (form.halfQuiet()) {
            errors.rejectValue("quietFrom", "notices.quiet.half", "");
        }
        if (errors.hasErrors()) {
            return mend(page(actor, form, Problems.of(errors), null, Problems.NONE));
        }
        settings.set(actor, form, locale);
        return done(next, "notices.settings.saved");
    }

    @PostMapping("/settings/address")
    ModelAndView putAddress(
            Actor actor,
            @Valid @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        String typed = String.valueOf(form.address()).strip();
        if (errors.hasErrors()) {
            return bad(actor, typed, Problems.of(errors));
        }
        try {
            settings.putAddress(actor, typed, locale);
        } catch (Refused rule) {
            return bad(actor, typed, Problems.NONE.and("address", rule));
        }
        return done(next, "notices.address.sent");
    }

    @PostMapping("/settings/address/code")
    ModelAndView confirm(
            Actor actor, @RequestParam(defaultValue = "") String code, RedirectAttributes next) {
        try {
            if (!settings.confirm(actor, code)) {
                return bad(actor, null, Problems.NONE.and("code", "notices.address.wrong"));
            }
        } catch (Refused rule) {
            return bad(actor, null, Problems.NONE.and("code", rule));
        }
        return done(next, "notices.address.confirmed");
    }

    @PostMapping("/settings/address/removal")
    ModelAndView removeAddress(Actor actor, RedirectAttributes next) {
        settings.removeAddress(actor);
        return done(next, "notices.address.removed");
    }

    private ModelAndView bad(Actor actor, @Nullable String typed, Problems problems) {
        return mend(page(actor, settings.wanted(actor), Problems.NONE, typed, problems));
    }

    private ModelAndView page(
            Actor actor,
            WantedForm form,
            Problems problems,
            @Nullable String typed,
            Problems addressProblems) {
        return new ModelAndView("notices/settings")
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("address", settings.address(actor).orElse(null))
                .addObject("typed", typed)
                .addObject("addressProblems", addressProblems)
                .addObject("mails", settings.mails());
    }

    private static ModelAndView mend(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView done(RedirectAttributes next, String key) {
        next.addFlashAttribute(Toast.FLASH, Toast.of(key));
        return new ModelAndView(SETTINGS);
    }
}
