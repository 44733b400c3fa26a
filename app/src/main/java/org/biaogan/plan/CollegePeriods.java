package org.biaogan.plan;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The periods of a campaign under the calendar of the college its unit belongs to. */
@Component
class CollegePeriods {

    Periods periods(long unitId, LocalDate from, LocalDate to) {
        return new Periods(from, to, List.of(), Set.of(Month.AUGUST));
    }
}
