package org.biaogan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From when to when a task runs, where that is not the whole campaign. */
record Span(@Nullable LocalDate fromOn, @Nullable LocalDate toOn) {

    static final Span WHOLE = new Span(null, null);

    /** What of these periods lies in it. */
    List<Period> cut(List<Period> periods) {
        var cut = new ArrayList<Period>();
        for (Period it : periods) {
            LocalDate from = fromOn == null || fromOn.isBefore(it.fromOn()) ? it.fromOn() : fromOn;
            LocalDate due = toOn == null || toOn.isAfter(it.dueOn()) ? it.dueOn() : toOn;
            if (!due.isBefore(from)) {
                cut.add(new Period(it.name(), from, due));
            }
        }
        return List.copyOf(cut);
    }
}
