package org.biaogan.activities;

import java.util.Optional;
import java.util.regex.Pattern;

/** An occurrence of a campaign, as a form names it: {@code campaign:occurrence}. */
public record Serves(long campaignId, long occurrenceId) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):(\\d{1,18})");

    static Optional<Serves> of(String said) {
        var parts = FORM.matcher(said);
        return parts.matches()
                ? Optional.of(
                        new Serves(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return campaignId + ":" + occurrenceId;
    }
}
