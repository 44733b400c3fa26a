package org.biaogan.rhythms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.biaogan.rhythms.Beat.State;
import org.jspecify.annotations.Nullable;

/**
 * How a unit stands to one rule, derived from what it held. What was held in a period counts for
 * it. Where a period had more than one and the one before it had none, the earliest of them makes
 * up for that one, late.
 */
final class Beats {

    private Beats() {}

    /**
     * @param spans the periods, in time
     * @param held what was held, in time
     * @param reasons why something was not held, by the name of the period
     * @param since the first day that counts
     * @param until the last day that counts, where the unit was closed
     */
    static List<Beat> of(
            List<Every.Span> spans,
            List<Held> held,
            Map<String, String> reasons,
            LocalDate since,
            @Nullable LocalDate until,
            LocalDate today) {
        var beats = new ArrayList<Beat>();
        List<List<Held>> within = spans.stream().map(it -> within(it, held)).toList();
        for (int i = 0; i < spans.size(); i++) {
            Every.Span span = spans.get(i);
            Held late = i + 1 < spans.size() ? spare(within.get(i), within.get(i + 1)) : null;
            String reason = reasons.get(span.name());
            beats.add(
                    new Beat(
                            span,
                            state(span, within.get(i), late, reason, since, until, today),
                            within.get(i),
                            late,
                            reason));
        }
        return beats;
    }

    private static List<Held> within(Every.Span span, List<Held> held) {
        return held.stream().filter(it -> span.has(it.on())).toList();
    }

    private static @Nullable Held spare(List<Held> own, List<Held> next) {
        return own.isEmpty() && next.size() > 1 ? next.getFirst() : null;
    }

    private static State state(
            Every.Span span,
            List<Held> held,
            @Nullable Held late,
            @Nullable String reason,
            LocalDate since,
            @Nullable LocalDate until,
            LocalDate today) {
        if (!held.isEmpty()) {
            return State.HELD;
        }
        if (span.to().isBefore(since) || until != null && span.to().isAfter(until)) {
            return State.BEFORE;
        }
        if (reason != null) {
            return State.EXCUSED;
        }
        if (late != null) {
            return State.HELD_LATE;
        }
        if (span.from().isAfter(today)) {
            return State.UPCOMING;
        }
        return span.to().isBefore(today) ? State.MISSING : State.DUE;
    }
}
