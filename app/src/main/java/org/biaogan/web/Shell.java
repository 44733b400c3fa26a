package org.biaogan.web;

import jakarta.servlet.http.HttpServletRequest;

/** Knows viewer, place and menu of a request. Implemented by a module that may know people. */
public interface Shell {

    Frame frame(HttpServletRequest request);
}
