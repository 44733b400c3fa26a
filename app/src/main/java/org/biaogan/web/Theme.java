package org.biaogan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Light or dark paper, or as the reader's own system has it. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    static final String COOKIE = "theme";

    /** Value of the {@code data-bs-theme} attribute, empty to follow the system. */
    public String attribute() {
        return switch (this) {
            case SYSTEM -> "";
            case LIGHT -> "light";
            case DARK -> "dark";
        };
    }

    static Theme of(String name) {
        return switch (name) {
            case "light" -> LIGHT;
            case "dark" -> DARK;
            default -> SYSTEM;
        };
    }

    static Theme of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? SYSTEM : of(cookie.getValue());
    }
}
