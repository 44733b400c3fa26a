package org.biaogan.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CivilCalendarTest {

    private static final Clock EVENING =
            Clock.fixed(Instant.parse("2026-11-30T16:30:00Z"), ZoneOffset.UTC);

    @Test
    void theDayIsTheOneOfTheConfiguredZone() {
        assertThat(new CivilCalendar(EVENING, ZoneId.of("Asia/Shanghai")).today())
                .isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(new CivilCalendar(EVENING, ZoneId.of("Asia/Urumqi")).today())
                .isEqualTo(LocalDate.of(2026, 11, 30));
    }
}
