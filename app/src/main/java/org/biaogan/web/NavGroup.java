package org.biaogan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links of the menu that belong together.
 *
 * @param caption message key; the first group has none
 */
public record NavGroup(@Nullable String caption, List<NavLink> links) {

    public NavGroup {
        links = List.copyOf(links);
    }
}
