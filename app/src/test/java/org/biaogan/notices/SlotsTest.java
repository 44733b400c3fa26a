package org.biaogan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void aWeeklyDigestComesOnItsDayFromItsHourOnAndNotADayLater() {
        Preference monday = wanted(Preference.Rhythm.WEEKLY, 8, null, null);

        assertThat(Slots.of(monday, at(MONDAY, 7))).isEmpty();
        assertThat(Slots.of(monday, at(MONDAY, 8))).contains(MONDAY);
        assertThat(Slots.of(monday, at(MONDAY.plusDays(1), 7))).contains(MONDAY);
        assertThat(Slots.of(monday, at(MONDAY.plusDays(1), 8))).isEmpty();
    }

    @Test
    void aDailyDigestBelongsToTheLastTimeItsHourCame() {
        Preference daily = wanted(Preference.Rhythm.DAILY, 18, null, null);

        assertThat(Slots.of(daily, at(MONDAY, 18))).contains(MONDAY);
        assertThat(Slots.of(daily, at(MONDAY, 9))).contains(MONDAY.minusDays(1));
    }

    @Test
    void nothingComesInQuietHoursAndWhatFellIntoThemComesAfter() {
        Preference late = wanted(Preference.Rhythm.DAILY, 23, 22, 7);

        assertThat(Slots.of(late, at(MONDAY, 23))).isEmpty();
        assertThat(Slots.of(late, at(MONDAY.plusDays(1), 6))).isEmpty();
        assertThat(Slots.of(late, at(MONDAY.plusDays(1), 7))).contains(MONDAY);
        assertThat(Slots.afterQuiet(late, at(MONDAY, 23))).isEqualTo(at(MONDAY.plusDays(1), 7));
        assertThat(Slots.afterQuiet(late, at(MONDAY, 12))).isEqualTo(at(MONDAY, 12));
    }

    @Test
    void quietHoursWithinADayAndOfNoLengthHoldToo() {
        assertThat(Slots.isQuiet(wanted(Preference.Rhythm.DAILY, 8, 12, 14), at(MONDAY, 13)))
                .isTrue();
        assertThat(Slots.isQuiet(wanted(Preference.Rhythm.DAILY, 8, 12, 14), at(MONDAY, 14)))
                .isFalse();
        assertThat(Slots.isQuiet(wanted(Preference.Rhythm.DAILY, 8, 9, 9), at(MONDAY, 9)))
                .isFalse();
    }

    @Test
    void whoWantsNoneGetsNone() {
        assertThat(Slots.of(wanted(Preference.Rhythm.NEVER, 8, null, null), at(MONDAY, 9)))
                .isEmpty();
    }

    private static ZonedDateTime at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(SHANGHAI);
    }

    private static Preference wanted(
            Preference.Rhythm rhythm,
            int hour,
            @Nullable Integer quietFrom,
            @Nullable Integer quietUntil) {
        return new Preference(rhythm, 1, hour, quietFrom, quietUntil, false, List.of(), false);
    }
}
