package org.biaogan.taskbook;

import java.util.List;
import org.biaogan.base.Refused;

/**
 * A plan in a layout of its own, read into a task book: tasks it names as they are here with what
 * it says of them, and its new ones.
 *
 * @param page how it was read, and what its words may mean
 * @param unknown words that none of the choices of their field is called
 * @param unread rows that cannot be a task, and why
 */
public record ReadLayout(
        SentBook book, LayoutPage page, List<Unknown> unknown, List<Unread> unread) {

    public ReadLayout {
        unknown = List.copyOf(unknown);
        unread = List.copyOf(unread);
    }

    /** A word in a field that a person has to say the meaning of. */
    public record Unknown(PlanField field, String word) {}

    /** A row that is not read. */
    public record Unread(int row, String title, String why, List<String> named) {
        public Unread {
            named = List.copyOf(named);
        }

        static Unread of(int row, String title, Refused why) {
            return new Unread(
                    row,
                    title,
                    why.code(),
                    List.of(why.arguments()).stream().map(String::valueOf).toList());
        }
    }
}
