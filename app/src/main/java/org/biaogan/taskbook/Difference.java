package org.biaogan.taskbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which a task book that came back differs.
 *
 * @param key names it in the form of the preview; the same whenever the same file is compared
 * @param taskId nothing where the task is new
 * @param row of the file, or 0 where there is none
 * @param column nothing where the whole task is meant
 * @param was as it was taken out
 * @param now as it reads here now
 * @param said what the file says, as it is kept; as it was written where it cannot be read
 * @param why what stands against it, as the key of a message
 * @param named what that message names
 */
public record Difference(
        String key,
        Kind kind,
        @Nullable Long taskId,
        String code,
        String title,
        int row,
        @Nullable Column column,
        String was,
        String now,
        String said,
        @Nullable String why,
        List<String> named) {

    public Difference {
        named = List.copyOf(named);
    }

    /** What it would do. */
    public enum Kind {
        /** Only the file changed it. */
        CHANGE,
        /** It was changed here too; a person says which stands. */
        CONFLICT,
        /** A task with a row of its own that has no number yet. */
        ADD,
        /** The row of a task is gone. */
        CUT,
        /** Cannot be read, or is not read. */
        REFUSED
    }

    /** Whether it is done without anybody asking for it: not a cut, and not against others. */
    public boolean isUsual() {
        return kind == Kind.CHANGE || kind == Kind.ADD;
    }

    public boolean isRefused() {
        return kind == Kind.REFUSED;
    }
}
