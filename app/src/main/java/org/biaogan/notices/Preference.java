package org.biaogan.notices;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be told.
 *
 * @param weekday on which a weekly digest comes, 1 for Monday
 * @param atHour from which hour on it comes
 * @param quietFrom from which hour on nothing comes, or null
 * @param quietUntil until which hour
 * @param atOnce whether single notices come by mail at once and not with the digest
 * @param off kinds that are not told
 */
record Preference(
        Rhythm rhythm,
        int weekday,
        int atHour,
        @Nullable Integer quietFrom,
        @Nullable Integer quietUntil,
        boolean atOnce,
        List<NoticeKind> off,
        boolean english) {

    /** Of who has chosen nothing: Monday at eight, quiet from 22 to 7. */
    static final Preference USUAL =
            new Preference(Rhythm.WEEKLY, 1, 8, 22, 7, false, List.of(), false);

    /** How often a digest comes. */
    enum Rhythm {
        DAILY,
        WEEKLY,
        NEVER
    }

    Preference {
        off = List.copyOf(off);
    }

    boolean wants(NoticeKind kind) {
        return kind.security() || !off.contains(kind);
    }

    Locale locale() {
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
