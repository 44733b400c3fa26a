package org.biaogan.desk;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.plan.NewMove;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind one mark of a timeline.
 *
 * @param on a day of the stretch in which it is folded
 */
public record TimelineStop(
        TimelineTask task, LocalDate on, TimelineFilter filter, List<TimelineLine> lines) {

    /**
     * The form that moves what is meant to a day; without one, to where it is.
     *
     * @param occurrence the one that is meant, or null for all that may be moved
     */
    NewMove form(@Nullable Long occurrence, @Nullable LocalDate to) {
        var meant =
                lines.stream()
                        .filter(TimelineLine::movable)
                        .filter(it -> occurrence == null || occurrence == it.id())
                        .toList();
        LocalDate now = meant.isEmpty() ? null : meant.getLast().dueOn();
        return new NewMove(
                meant.stream().map(it -> NewMove.name(it.id(), it.dueOn())).toList(),
                to == null ? now : to,
                null);
    }

    public boolean anyMovable() {
        return lines.stream().anyMatch(TimelineLine::movable);
    }

    public TimelineStop {
        lines = List.copyOf(lines);
    }
}
