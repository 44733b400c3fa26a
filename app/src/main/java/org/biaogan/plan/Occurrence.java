package org.biaogan.plan;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One task of one unit in one period, with all that the plan knows of it. Which classes of material
 * are filed is known above, to the evidence; with them it has a state.
 *
 * @param title what an event was; other occurrences are named by their period
 * @param resultNo which correction of the result speaks
 * @param expected the classes the task should yield
 * @param explained those of them that will not come, with a reason
 */
public record Occurrence(
        long id,
        long taskId,
        long unitId,
        String unitName,
        String unitPath,
        String period,
        boolean event,
        @Nullable String title,
        LocalDate fromOn,
        LocalDate dueOn,
        LocalDate usedFrom,
        @Nullable Integer resultNo,
        @Nullable String words,
        @Nullable LocalDate doneOn,
        boolean skipped,
        @Nullable String skipReason,
        Set<MaterialClass> expected,
        Set<MaterialClass> explained) {

    public Occurrence {
        expected = Set.copyOf(expected);
        explained = Set.copyOf(explained);
    }

    /** The expected classes that are neither filed nor explained. */
    public Set<MaterialClass> missing(Set<MaterialClass> filed) {
        var missing = EnumSet.noneOf(MaterialClass.class);
        missing.addAll(expected);
        missing.removeAll(explained);
        missing.removeAll(filed);
        return missing;
    }

    public OccurrenceState state(Set<MaterialClass> filed, LocalDate today) {
        return OccurrenceState.of(
                fromOn, dueOn, usedFrom, doneOn, missing(filed).isEmpty(), skipped, today);
    }
}
