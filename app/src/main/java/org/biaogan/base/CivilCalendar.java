package org.biaogan.base;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What day it is where the college is: all days of the product are civil days of that zone. */
@Component
public class CivilCalendar {

    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param zone Asia/Shanghai unless the installation is configured otherwise
     */
    public CivilCalendar(Clock clock, @Value("${biaogan.zone:Asia/Shanghai}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public ZoneId zone() {
        return zone;
    }
}
