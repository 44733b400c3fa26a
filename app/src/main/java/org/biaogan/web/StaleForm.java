package org.biaogan.web;

import jakarta.servlet.http.HttpServletRequest;

/** A form that was opened before somebody signed in anew, or too long ago: it is not believed. */
public final class StaleForm {

    private static final String MARK = StaleForm.class.getName();

    private StaleForm() {}

    /** Says so to the page that answers the request. */
    public static void mark(HttpServletRequest request) {
        request.setAttribute(MARK, true);
    }

    static boolean isMarked(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }
}
