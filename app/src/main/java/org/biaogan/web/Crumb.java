package org.biaogan.web;

import org.jspecify.annotations.Nullable;

/**
 * One step of the way to this page.
 *
 * @param label text as shown
 * @param href where it leads; the last step leads nowhere
 */
public record Crumb(String label, @Nullable String href) {

    public static Crumb here(String label) {
        return new Crumb(label, null);
    }
}
