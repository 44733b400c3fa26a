package org.biaogan.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What one request brings along: where it is, its token, its cookies, what was said before it. */
record Visit(
        String base,
        String path,
        @Nullable Csrf csrf,
        Theme theme,
        boolean drawer,
        @Nullable Toast toast) {

    static Visit of(HttpServletRequest request) {
        return new Visit(
                request.getContextPath(),
                comeBackTo(request),
                Csrf.of(request),
                Theme.of(request),
                "drawer-body".equals(request.getHeader("HX-Target")),
                toast(request));
    }

    /** A page that answered a POST has no address of its own: back means where its form was. */
    private static String comeBackTo(HttpServletRequest request) {
        if (HttpMethod.GET.matches(request.getMethod())) {
            String query = request.getQueryString();
            return LocalPath.of(asked(request) + (query == null ? "" : "?" + query));
        }
        return LocalPath.ofReferer(request.getHeader(HttpHeaders.REFERER), request);
    }

    /** The address that was asked for, also when the container came back to show an error. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    private static @Nullable Toast toast(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(Toast.FLASH) instanceof Toast toast ? toast : null;
    }
}
