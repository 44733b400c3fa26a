package org.biaogan.activities;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A committee meeting as a form sends it, with one decision to follow up. */
public final class HeldMeeting {

    private HeldMeeting() {}

    public static NewActivity of(long unit, LocalDate day) {
        return of(unit, "branch-committee", day, null, List.of());
    }

    /** Of a kind, with others who held it too. */
    static NewActivity of(
            long unit, String kind, LocalDate day, @Nullable Integer due, List<Long> together) {
        return new NewActivity(
                unit,
                kind,
                day,
                null,
                null,
                null,
                null,
                null,
                due,
                due,
                null,
                false,
                "议定三件事",
                null,
                null,
                together,
                List.of(new NewTopic("实训室分工", Outcome.FOLLOW_UP, null, "组织委员", day.plusDays(30))),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }
}
