package org.biaogan.desk;

import java.util.List;
import org.biaogan.plan.AcceptanceState;
import org.jspecify.annotations.Nullable;

/**
 * One page of the results of a campaign that wait for a word, were returned, or were accepted.
 *
 * @param unit of this unit only, or of all
 * @param page from 1
 */
public record Awaiting(
        AcceptanceState state,
        @Nullable Long unit,
        int page,
        List<Month.Choice> choices,
        List<AwaitingLine> lines) {

    /** So many are read and ticked in one go. */
    static final int SHOWN = 50;

    public Awaiting {
        choices = List.copyOf(choices);
        lines = List.copyOf(lines);
    }

    public int total() {
        return lines.isEmpty() ? 0 : lines.getFirst().total();
    }

    public int from() {
        return (page - 1) * SHOWN + 1;
    }

    public int to() {
        return from() + lines.size() - 1;
    }

    public boolean hasNext() {
        return to() < total();
    }

    /** Whether the reader may accept any of those shown. */
    public boolean anyToAccept() {
        return state == AcceptanceState.WAITING && lines.stream().anyMatch(it -> !it.own());
    }

    /** The address of such a page, below its campaign. */
    public String query(AcceptanceState of, @Nullable Long ofUnit, int at) {
        return "?state="
                + of.name()
                + (ofUnit == null ? "" : "&unit=" + ofUnit)
                + (at == 1 ? "" : "&page=" + at);
    }
}
