package org.biaogan.activities;

import java.util.Optional;
import java.util.regex.Pattern;

/** What of a campaign a record closes, as a form names it. */
public sealed interface Serves {

    long campaignId();

    /** An occurrence that is there: {@code campaign:occurrence}. */
    record Asked(long campaignId, long occurrenceId) implements Serves {

        private static final Pattern FORM = Pattern.compile("(\\d{1,18}):(\\d{1,18})");

        @Override
        public String toString() {
            return campaignId + ":" + occurrenceId;
        }
    }

    /**
     * One more event of a task that is due on events only, which the record itself adds: {@code
     * campaign:task@unit}.
     */
    record Event(long campaignId, long taskId, long unitId) implements Serves {

        private static final Pattern FORM = Pattern.compile("(\\d{1,18}):(\\d{1,18})@(\\d{1,18})");

        @Override
        public String toString() {
            return campaignId + ":" + taskId + "@" + unitId;
        }
    }

    static Optional<Serves> of(String said) {
        var asked = Asked.FORM.matcher(said);
        if (asked.matches()) {
            return Optional.of(
                    new Asked(Long.parseLong(asked.group(1)), Long.parseLong(asked.group(2))));
        }
        var event = Event.FORM.matcher(said);
        return event.matches()
                ? Optional.of(
                        new Event(
                                Long.parseLong(event.group(1)),
                                Long.parseLong(event.group(2)),
                                Long.parseLong(event.group(3))))
                : Optional.empty();
    }
}
