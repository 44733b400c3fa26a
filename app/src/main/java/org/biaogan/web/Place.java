package org.biaogan.web;

/**
 * Where the reader works: the unit, the campaign below it, and where to choose another.
 *
 * @param label name of the unit
 * @param sub name of the campaign, or empty
 * @param href page where another one is chosen
 */
public record Place(String label, String sub, String href) {}
