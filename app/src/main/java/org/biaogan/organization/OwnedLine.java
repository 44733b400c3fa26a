package org.biaogan.organization;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an office owns, or that its successor has to read.
 *
 * @param note message key of what is said beside it
 * @param arguments of that message, as text
 * @param href where it is, below this server
 */
public record OwnedLine(
        Section section,
        String titleZh,
        @Nullable String titleEn,
        String note,
        List<String> arguments,
        @Nullable String href) {

    /** What kind of thing it is; first what moves with the office, then what is to be read. */
    public enum Section {
        /** Tasks that the office answers for, with what is open of them. */
        TASKS,
        /** Milestones that the office passes. */
        GATES,
        /** What hangs on the person and moves only when it is said. */
        PERSONAL,
        /** What waits for a word of the office. */
        WAITING,
        /** Where the campaign stands. */
        OVERVIEW,
        /** By which rules it is done. */
        RULES,
        /** What came of the last things. */
        DECISIONS,
        /** Where originals lie. */
        ORIGINALS;

        /** Whether it stands on the reading list and not on the sheet. */
        public boolean toRead() {
            return compareTo(OVERVIEW) >= 0;
        }
    }

    public OwnedLine {
        arguments = List.copyOf(arguments);
    }

    /** The title in the reader's language. */
    public String titleIn(Locale locale) {
        return titleEn != null && !titleEn.isBlank() && locale.getLanguage().equals("en")
                ? titleEn
                : titleZh;
    }
}
