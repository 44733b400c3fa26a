package org.biaogan.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What there is to tell a person in a digest; implemented by the modules that know. */
public interface Dues {

    /** All that asks this account for something today. */
    List<Due> list(long accountId, LocalDate today);

    /** What waits for the word of this account today, of the list alone. */
    default List<Due> waiting(long accountId, LocalDate today) {
        return List.of();
    }

    /** How much is due in a unit and below until the month ends and is not past its day. */
    default long ahead(long unitId, LocalDate today) {
        return 0;
    }

    /** Why a person is told. */
    enum Kind {
        /** Due from me by the end of this month. */
        DUE,
        /** Waits for my word. */
        WAITS,
        /** Came back to me. */
        RETURNED,
        /** Past its day; it can still be recorded. */
        OPEN
    }

    /**
     * One thing that asks for something.
     *
     * @param count how many things stand behind this line
     * @param on when it is due, if it has a day
     * @param note message key of what is said beside it
     * @param arguments of that message, as text
     * @param href where it is done, below this server
     */
    record Due(
            Kind kind,
            long count,
            String titleZh,
            @Nullable String titleEn,
            @Nullable LocalDate on,
            String note,
            List<String> arguments,
            String href) {

        public Due {
            arguments = List.copyOf(arguments);
        }

        /** The title in the reader's language. */
        public String titleIn(Locale locale) {
            return titleEn != null && !titleEn.isBlank() && locale.getLanguage().equals("en")
                    ? titleEn
                    : titleZh;
        }
    }
}
