package org.biaogan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page for this request.
 *
 * @param viewer who is signed in
 * @param place unit and campaign
 * @param menu the side menu, in groups
 * @param tabs up to four tabs at the foot of a phone; the way to the whole menu is added
 * @param quick the one thing to do from anywhere: a button in the bar, a filled tab on a phone
 * @param inbox where the reader's notices are, counting those not read
 * @param search where the search field sends its {@code q}
 */
public record Frame(
        @Nullable Viewer viewer,
        @Nullable Place place,
        List<NavGroup> menu,
        List<NavLink> tabs,
        @Nullable NavLink quick,
        @Nullable NavLink inbox,
        @Nullable String search) {

    /** Nobody signed in, nowhere to go. */
    public static final Frame EMPTY = new Frame(null, null, List.of(), List.of(), null, null, null);

    public Frame {
        menu = List.copyOf(menu);
        tabs = List.copyOf(tabs);
    }
}
