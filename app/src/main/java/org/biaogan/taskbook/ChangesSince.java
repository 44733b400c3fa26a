package org.biaogan.taskbook;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a campaign's tasks since a moment.
 *
 * @param since from when on
 */
public record ChangesSince(OffsetDateTime since, List<Line> lines) {

    public ChangesSince {
        lines = List.copyOf(lines);
    }

    /** What was done with a task. */
    public enum Kind {
        ADDED,
        CHANGED,
        CUT
    }

    /**
     * One task that is no longer as it was.
     *
     * @param at when it was changed last
     * @param reason why, where a change was asked for or the task was cut
     * @param agreedBy who agreed to it
     * @param cells what reads otherwise, if the task was there before and is there now
     */
    public record Line(
            Kind kind,
            long taskId,
            String code,
            String title,
            OffsetDateTime at,
            @Nullable String reason,
            @Nullable String askedBy,
            @Nullable String agreedBy,
            List<Cell> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** One field of it. */
    public record Cell(Column column, String was, String now) {}

    public long count(Kind kind) {
        return lines.stream().filter(it -> it.kind() == kind).count();
    }
}
