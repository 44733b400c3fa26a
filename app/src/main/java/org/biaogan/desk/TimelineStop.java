package org.biaogan.desk;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands behind one mark of a timeline.
 *
 * @param on a day of the stretch in which it is folded
 */
public record TimelineStop(
        TimelineTask task, LocalDate on, TimelineFilter filter, List<TimelineLine> lines) {

    public TimelineStop {
        lines = List.copyOf(lines);
    }
}
