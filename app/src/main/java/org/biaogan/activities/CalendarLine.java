package org.biaogan.activities;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One thing on a day of the calendar: what was held, or what is due. A task that is due in several
 * units on the same day is one line.
 *
 * @param code of the task or gate; of the kind where something was held
 * @param note what somebody wrote about it; nothing outside of the house ever shows it
 * @param period which period of the task is due
 * @param units in how many units it is due
 * @param done in how many of them it is done, or was said to be not held
 * @param open in how many of them something is still to be done
 * @param ofDay how many lines the day has, also those that are folded away
 * @param revision how often it was said anew
 * @param changedAt when that was
 */
public record CalendarLine(
        LocalDate day,
        Sort sort,
        long id,
        @Nullable Long campaignId,
        @Nullable Long taskId,
        String code,
        String titleZh,
        @Nullable String titleEn,
        @Nullable String note,
        @Nullable String unitName,
        @Nullable String period,
        @Nullable LocalTime fromTime,
        @Nullable LocalTime toTime,
        int units,
        int done,
        int open,
        int ofDay,
        int revision,
        OffsetDateTime changedAt) {

    /** What kind of line it is. */
    public enum Sort {
        /** A record of what happened. */
        HELD,
        /** A task whose occurrences are due. */
        DUE,
        /** A milestone of a campaign. */
        GATE,
        /** An entry of a ledger that is not closed. */
        MATTER
    }

    public String title(Locale locale) {
        return new Wording(titleZh, titleEn).in(locale);
    }

    /** Shape of its state; what was to be done before today and is not waits to be recorded. */
    public String glyph(LocalDate today) {
        if (open == 0) {
            return done > 0 ? "good" : "none";
        }
        return day.isBefore(today) ? "late" : "wait";
    }

    /** The key of the word for its state. */
    public String state(LocalDate today) {
        return switch (glyph(today)) {
            case "good" ->
                    sort == Sort.HELD
                            ? "activities.calendar.state.held"
                            : "activities.calendar.state.done";
            case "none" -> "activities.calendar.state.before";
            case "late" -> "activities.calendar.state.open";
            default -> "activities.calendar.state.ahead";
        };
    }

    /** Where it is looked at; within the house, what it asks for is asked there again. */
    public String href(String at) {
        return switch (sort) {
            case HELD -> at + "/" + id;
            case MATTER -> at + "/matters/" + id;
            case GATE -> "/campaigns/" + campaignId + "/path#gates";
            case DUE ->
                    "/campaigns/"
                            + campaignId
                            + "/tasks/"
                            + taskId
                            + (units == 1 ? "/occurrences/" + id : "");
        };
    }
}
