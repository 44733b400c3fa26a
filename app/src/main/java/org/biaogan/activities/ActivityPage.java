package org.biaogan.activities;

import java.util.List;
import org.biaogan.organization.Unit;

/** One page of records; whether there are more is told by one that is not shown. */
public record ActivityPage(
        ActivityFilter filter,
        List<ActivityLine> lines,
        boolean more,
        List<Unit> units,
        List<ActivityKind> kinds,
        boolean mayRecord) {

    static final int SIZE = 40;

    public ActivityPage {
        lines = List.copyOf(lines);
        units = List.copyOf(units);
        kinds = List.copyOf(kinds);
    }
}
