package org.biaogan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Language and theme of this browser, kept in cookies; works signed in or not, without script. */
@Controller
class Preferences {

    private static final Duration YEAR = Duration.ofDays(365);

    @PostMapping("/language")
    String language(
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        remember(request, response, Language.COOKIE, Language.of(lang).toLanguageTag());
        return "redirect:" + LocalPath.of(back);
    }

    @PostMapping("/theme")
    String theme(
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        remember(request, response, Theme.COOKIE, Theme.of(theme).attribute());
        return "redirect:" + LocalPath.of(back);
    }

    static void remember(
            HttpServletRequest request, HttpServletResponse response, String name, String value) {
        var cookie =
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .maxAge(value.isEmpty() ? Duration.ZERO : YEAR)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
