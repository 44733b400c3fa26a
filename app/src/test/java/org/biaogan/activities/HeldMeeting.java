package org.biaogan.activities;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A committee meeting as a form sends it, with one decision to follow up. */
public final class HeldMeeting {

    private HeldMeeting() {}

    public static NewActivity of(long unit, LocalDate day) {
        return of(unit, "branch-committee", day, null, List.of());
    }

    /** From half past two to four, in a place, with a chair. */
    static NewActivity inTheAfternoon(long unit, LocalDate day) {
        return new NewActivity(
                unit,
                "branch-committee",
                day,
                LocalTime.of(14, 30),
                LocalTime.of(16, 0),
                "第三会议室",
                "支部书记",
                null,
                7,
                6,
                1,
                false,
                "议定三件事",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    /** Of a kind, with others who held it too. */
    static NewActivity of(
            long unit, String kind, LocalDate day, @Nullable Integer due, List<Long> together) {
        return of(unit, kind, day, due, together, List.of(), null, null);
    }

    /** Said anew, over the wording that was seen. */
    static NewActivity correcting(long unit, LocalDate day, int seen, String why) {
        return of(unit, "theme-day", day, 7, List.of(), List.of(), seen, why);
    }

    /** Of a kind, closing what is named as {@link Serves} writes it. */
    public static NewActivity closing(long unit, String kind, LocalDate day, List<String> serves) {
        return of(unit, kind, day, null, List.of(), serves, null, null);
    }

    private static NewActivity of(
            long unit,
            String kind,
            LocalDate day,
            @Nullable Integer due,
            List<Long> together,
            List<String> serves,
            @Nullable Integer seen,
            @Nullable String why) {
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
                List.of(
                        new NewTopic(
                                "实训室分工", Outcome.FOLLOW_UP, null, "组织委员", day.plusDays(30), null)),
                serves,
                List.of(),
                List.of(),
                why,
                seen);
    }
}
