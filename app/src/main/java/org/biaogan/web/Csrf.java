package org.biaogan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** The token every form sends: as a hidden field, or by a script as a header. */
public record Csrf(String parameter, String header, String token) {

    /** The token for whatever follows this request. */
    public static @Nullable Csrf of(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : null;
    }
}
