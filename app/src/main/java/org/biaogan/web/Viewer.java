package org.biaogan.web;

/**
 * The signed-in person as the shell shows them.
 *
 * @param name how the person is called
 * @param office one line: the office and where it is held
 * @param home where the person's own page is
 */
public record Viewer(String name, String office, String home) {}
