package org.biaogan.activities;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key point that the originals are cited for because an occurrence is closed, as a form names it:
 * what is closed as {@link Serves} writes it, {@code :} and the key point.
 */
public record Cites(Serves serves, long keyPointId) {

    private static final Pattern FORM = Pattern.compile("(.+):(\\d{1,18})");

    static Optional<Cites> of(String said) {
        var parts = FORM.matcher(said);
        return parts.matches()
                ? Serves.of(parts.group(1)).map(it -> new Cites(it, Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return serves + ":" + keyPointId;
    }
}
