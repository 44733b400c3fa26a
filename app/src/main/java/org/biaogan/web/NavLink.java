package org.biaogan.web;

import org.jspecify.annotations.Nullable;

/**
 * One way out of a page.
 *
 * @param label message key
 * @param href path on this server
 * @param icon name of a Tabler outline icon
 * @param count how many things wait there; grey, a stock and no alarm
 * @param current whether the reader is there
 */
public record NavLink(
        String label, String href, String icon, @Nullable Long count, boolean current) {

    public NavLink(String label, String href, String icon) {
        this(label, href, icon, null, false);
    }

    public NavLink counting(long count) {
        return new NavLink(label, href, icon, count, current);
    }

    /** The same link, current when the reader's path is it or stands below it. */
    public NavLink on(String path) {
        boolean here = path.equals(href) || path.startsWith(href + "/");
        return new NavLink(label, href, icon, count, here);
    }
}
