package org.biaogan.base;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** What day it is where the college is: all days of the product are civil days of that zone. */
@Component
public class CivilCalendar {

    /** The college's zone unless configured otherwise. */
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    CivilCalendar(Clock clock) {
        this.clock = clock.withZone(SHANGHAI);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    public ZoneId zone() {
        return SHANGHAI;
    }
}
