package org.biaogan.taskbook;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One task as an approved task book had it, beside what it is today.
 *
 * @param then nothing where the task was added later
 * @param now nothing where it is cut today
 */
public record Beside(@Nullable BookLine then, @Nullable BookLine now) {

    /** Every task of both, in the order of the approved one; what was added comes last. */
    static List<Beside> of(List<BookLine> then, List<BookLine> now) {
        var later = new LinkedHashMap<Long, BookLine>();
        now.stream().filter(it -> it.cutOn() == null).forEach(it -> later.put(it.taskId(), it));
        var both = new ArrayList<Beside>();
        then.forEach(it -> both.add(new Beside(it, later.remove(it.taskId()))));
        later.values().forEach(it -> both.add(new Beside(null, it)));
        return List.copyOf(both);
    }

    /** The one of both that is there. */
    public BookLine line() {
        return then != null ? then : requireNonNull(now);
    }

    public boolean isAdded() {
        return then == null;
    }

    public boolean isCut() {
        return now == null;
    }

    /** The columns that say something else today. */
    public List<Column> differing() {
        BookLine before = then;
        BookLine after = now;
        return before == null || after == null
                ? List.of()
                : Stream.of(Column.values())
                        .filter(it -> !before.cell(it).equals(after.cell(it)))
                        .toList();
    }

    public boolean isSame() {
        return !isAdded() && !isCut() && differing().isEmpty();
    }
}
