package org.biaogan.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.biaogan.plan.OccurrenceState;
import org.jspecify.annotations.Nullable;

/**
 * What a month asks of the reader, of a unit, or of all the reader may see.
 *
 * @param unit the unit whose month it is, or null for no unit in particular
 * @param mine whether only the reader's own offices are meant
 * @param all everything returned, overdue, due by the end of this month, or done in it
 */
public record Month(
        LocalDate today,
        @Nullable Long unit,
        boolean mine,
        List<Choice> choices,
        List<DueLine> all) {

    public Month {
        choices = List.copyOf(choices);
        all = List.copyOf(all);
    }

    /** A unit that carries tasks, for the choice above the list; with nothing open, too. */
    public record Choice(long unitId, String name) {}

    public boolean anyMine() {
        return all.stream().anyMatch(DueLine::mine);
    }

    /** What was returned with a sentence, whatever is done and due. */
    public List<DueLine> returned() {
        return shown().filter(it -> it.returned() != null).toList();
    }

    public List<DueLine> late() {
        return standing().filter(it -> it.state() == OccurrenceState.OVERDUE).toList();
    }

    public List<DueLine> open() {
        return standing()
                .filter(it ->
                        it.state() == OccurrenceState.DUE || it.state() == OccurrenceState.UPCOMING)
                .toList();
    }

    public List<DueLine> done() {
        return standing()
                .filter(it -> it.state().isDone())
                .sorted(
                        Comparator.comparing(
                                        DueLine::doneOn,
                                        Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                                .reversed())
                .toList();
    }

    private Stream<DueLine> standing() {
        return shown().filter(it -> it.returned() == null);
    }

    private Stream<DueLine> shown() {
        return all.stream()
                .filter(it -> !mine || it.mine())
                .filter(it -> unit == null || it.unitId() == unit);
    }
}
