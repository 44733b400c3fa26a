package org.biaogan.activities;

import biweekly.component.VEvent;
import biweekly.property.ICalProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * The times at which an event of a calendar file repeats, within a bounded stretch and a bounded
 * number: a rule may have no end, or mean every second of a century.
 */
final class IcsRepetition {

    /** The newest of them are kept where there are more. */
    private static final int MOST = IcsFile.MOST;

    /** So many steps from its beginning a rule is followed; a day each, more than a century. */
    private static final int STEPS = 40_000;

    /** So far what is to come is written out, to remind of it. */
    private static final int DAYS_AHEAD = 31;

    private static final Set<Frequency> TOO_OFTEN =
            Set.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);

    private final VEvent event;
    private final LocalDateTime begins;
    private final String title;
    private final LocalDate since;
    private final LocalDate until;
    private final Set<LocalDate> except;
    private final Budget budget;
    private final List<IcsNote> notes = new ArrayList<>();

    /** How many steps all rules of one file may take together. */
    static final class Budget {

        private int left = 400_000;
    }

    IcsRepetition(
            VEvent event,
            LocalDateTime begins,
            Set<LocalDate> except,
            String title,
            LocalDate since,
            LocalDateTime now,
            Budget budget) {
        this.budget = budget;
        this.event = event;
        this.begins = begins;
        this.except = new HashSet<>(except);
        this.title = title;
        this.since = since;
        this.until = now.toLocalDate().plusDays(DAYS_AHEAD);
    }

    /** Reads a moment of the file as it was in the college. */
    interface Moments {

        LocalDateTime of(ICalProperty property, ICalDate date);
    }

    List<IcsNote> notes() {
        return notes;
    }

    List<LocalDateTime> starts(Moments moments) {
        event.getExceptionDates()
                .forEach(list ->
                        list.getValues()
                                .forEach(it -> except.add(moments.of(list, it).toLocalDate())));
        var rule = event.getRecurrenceRule();
        var starts = new ArrayDeque<LocalDateTime>();
        if (rule == null || rule.getValue() == null || event.getRecurrenceId() != null) {
            starts.add(begins);
        } else if (isTooOften(rule.getValue())) {
            notes.add(IcsNote.of("activities.import.note.too-often", title));
            starts.add(begins);
        } else {
            ICalDate last = rule.getValue().getUntil();
            follow(rule.getValue(), last == null ? null : moments.of(rule, last), starts);
        }
        event.getRecurrenceDates()
                .forEach(list ->
                        list.getDates().stream()
                                .map(it -> moments.of(list, it))
                                .filter(it -> !starts.contains(it))
                                .limit(MOST)
                                .forEach(starts::add));
        starts.removeIf(it -> except.contains(it.toLocalDate()));
        return List.copyOf(starts);
    }

    private static boolean isTooOften(Recurrence rule) {
        return rule.getFrequency() == null
                || TOO_OFTEN.contains(rule.getFrequency())
                || !rule.getByHour().isEmpty()
                || !rule.getByMinute().isEmpty()
                || !rule.getBySecond().isEmpty();
    }

    /** The college's own time is counted as if it were the world's: a rule speaks of local days. */
    private void follow(
            Recurrence rule, @Nullable LocalDateTime last, ArrayDeque<LocalDateTime> starts) {
        if (last == null && rule.getCount() == null) {
            notes.add(IcsNote.of("activities.import.note.endless", title, since));
        }
        var open = new Recurrence.Builder(rule).until((ICalDate) null).build();
        var times = open.getDateIterator(worldTime(begins), TimeZone.getTimeZone("UTC"));
        int left = 0;
        int steps = Math.min(STEPS, budget.left);
        int step = 0;
        for (; step < steps && times.hasNext(); step++) {
            LocalDateTime at = LocalDateTime.ofInstant(times.next().toInstant(), ZoneOffset.UTC);
            if (at.toLocalDate().isAfter(until) || last != null && isPast(at, last)) {
                break;
            }
            if (!at.toLocalDate().isBefore(since)) {
                starts.add(at);
                if (starts.size() > MOST) {
                    starts.removeFirst();
                    left++;
                }
            }
        }
        budget.left -= step;
        if (step == steps) {
            notes.add(IcsNote.of("activities.import.note.too-long", title));
        }
        if (left > 0) {
            notes.add(IcsNote.of("activities.import.note.newest", title, MOST));
        }
    }

    /** An end that is a day holds to the end of that day. */
    private static boolean isPast(LocalDateTime at, LocalDateTime last) {
        return last.toLocalTime().toSecondOfDay() == 0
                ? at.toLocalDate().isAfter(last.toLocalDate())
                : at.isAfter(last);
    }

    private static ICalDate worldTime(LocalDateTime at) {
        return new ICalDate(
                new DateTimeComponents(
                        at.getYear(),
                        at.getMonthValue(),
                        at.getDayOfMonth(),
                        at.getHour(),
                        at.getMinute(),
                        at.getSecond(),
                        true),
                true);
    }
}
