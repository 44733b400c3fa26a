package org.biaogan.activities;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.ICalProperty;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.biaogan.base.CivilDay;
import org.biaogan.base.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar file says happened, and what it says is to come. Whatever is wrong with it
 * becomes a sentence; a file that is no calendar at all is refused.
 */
final class IcsFile {

    /** Larger files are refused. */
    static final int LARGEST = 2 << 20;

    /** More of what happened is not taken at once. */
    static final int MOST = 200;

    private static final int MOST_NOTES = 20;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_UID = 200;

    private final IcsText.Clean clean;
    private final LocalDateTime now;
    private final LocalDate since;
    private final ZoneId zone;
    private final List<IcsNote> notes;
    private final Set<String> unknownZones = new TreeSet<>();
    private final List<IcsEvent> events = new ArrayList<>();
    private final IcsRepetition.Budget budget = new IcsRepetition.Budget();
    private int withoutDay;
    private int cancelled;

    private IcsFile(IcsText.Clean clean, LocalDateTime now, LocalDate since, ZoneId zone) {
        this.clean = clean;
        this.now = now;
        this.since = since;
        this.zone = zone;
        this.notes = new ArrayList<>(clean.notes());
    }

    /** What was read, the latest first of what happened, the next first of what is to come. */
    record Read(List<IcsEvent> past, List<IcsEvent> ahead, List<IcsNote> notes) {

        Read {
            past = List.copyOf(past);
            ahead = List.copyOf(ahead);
            notes = List.copyOf(notes);
        }
    }

    /**
     * @param now what time it is in the college
     * @param since from which day on what repeats is written out
     */
    static Read read(byte[] bytes, LocalDateTime now, LocalDate since, ZoneId zone) {
        if (bytes.length > LARGEST) {
            throw new Refused("activities.import.too-large", LARGEST >> 20);
        }
        IcsText.Clean clean = IcsText.of(bytes);
        if (clean.events() == 0) {
            throw new Refused("activities.import.no-events");
        }
        return new IcsFile(clean, now, since, zone).read();
    }

    private Read read() {
        List<VEvent> found = parse();
        Map<String, Set<LocalDate>> moved = moved(found);
        for (VEvent it : found) {
            try {
                add(it, moved);
            } catch (RuntimeException broken) {
                // A rule of repetition can break the library in many ways; one event is left out.
                withoutDay++;
            }
        }
        return sorted();
    }

    private List<VEvent> parse() {
        try (var reader = new ICalReader(new StringReader(clean.text()))) {
            ICalendar calendar = reader.readNext();
            return calendar == null ? List.of() : calendar.getEvents();
        } catch (IOException | RuntimeException unreadable) {
            throw new Refused("activities.import.no-calendar");
        }
    }

    /**
     * The days on which an event that repeats was moved elsewhere, which is an event of its own.
     */
    private Map<String, Set<LocalDate>> moved(List<VEvent> found) {
        var moved = new HashMap<String, Set<LocalDate>>();
        for (VEvent it : found) {
            var instead = it.getRecurrenceId();
            if (instead != null && instead.getValue() != null && it.getUid() != null) {
                try {
                    moved.computeIfAbsent(
                                    String.valueOf(it.getUid().getValue()), uid -> new HashSet<>())
                            .add(moment(instead, instead.getValue()).toLocalDate());
                } catch (DateTimeException broken) {
                    withoutDay++;
                }
            }
        }
        return moved;
    }

    private void add(VEvent event, Map<String, Set<LocalDate>> moved) {
        var start = event.getDateStart();
        if (start == null || start.getValue() == null) {
            withoutDay++;
            return;
        }
        if (event.getStatus() != null && event.getStatus().isCancelled()) {
            cancelled++;
            return;
        }
        boolean timed = start.getValue().hasTime();
        LocalDateTime begins = moment(start, start.getValue());
        Duration length = length(event, begins);
        String uid = event.getUid() == null ? null : event.getUid().getValue();
        Set<LocalDate> except =
                event.getRecurrenceId() != null || uid == null
                        ? Set.of()
                        : moved.getOrDefault(uid, Set.of());
        if (!CivilDay.Check.isPlausible(begins.toLocalDate())) {
            withoutDay++;
            return;
        }
        for (LocalDateTime it : starts(event, begins, except)) {
            events.add(event(event, uid, it, timed, length));
        }
    }

    private List<LocalDateTime> starts(VEvent event, LocalDateTime begins, Set<LocalDate> except) {
        var repeated = new IcsRepetition(event, begins, except, title(event), since, now, budget);
        List<LocalDateTime> starts = repeated.starts(this::moment);
        notes.addAll(repeated.notes());
        return starts;
    }

    private IcsEvent event(
            VEvent event,
            @Nullable String uid,
            LocalDateTime begins,
            boolean timed,
            Duration length) {
        LocalDateTime ends = begins.plus(length);
        LocalTime to =
                timed && ends.isAfter(begins) && ends.toLocalDate().equals(begins.toLocalDate())
                        ? ends.toLocalTime()
                        : null;
        String title = title(event);
        String place = event.getLocation() == null ? null : event.getLocation().getValue();
        return new IcsEvent(
                cut(
                        uid == null || uid.isBlank() ? title + "@" + begins.toLocalDate() : uid,
                        LONGEST_UID),
                title,
                begins.toLocalDate(),
                timed ? begins.toLocalTime().withNano(0) : null,
                to,
                place == null || place.isBlank() ? null : cut(place, LONGEST_PLACE));
    }

    private static Duration length(VEvent event, LocalDateTime begins) {
        var duration = event.getDuration();
        if (duration != null && duration.getValue() != null) {
            return Duration.ofMillis(Math.max(0, duration.getValue().toMillis()));
        }
        var end = event.getDateEnd();
        if (end == null || end.getValue() == null || event.getDateStart() == null) {
            return Duration.ZERO;
        }
        long millis = end.getValue().getTime() - event.getDateStart().getValue().getTime();
        return Duration.ofMillis(Math.max(0, millis));
    }

    private String title(VEvent event) {
        String said = event.getSummary() == null ? null : event.getSummary().getValue();
        return said == null || said.isBlank() ? "–" : cut(said, LONGEST_TITLE);
    }

    private static String cut(String words, int most) {
        String one = words.strip().replaceAll("\\s+", " ");
        return one.codePointCount(0, one.length()) <= most
                ? one
                : one.substring(0, one.offsetByCodePoints(0, most));
    }

    /** A moment of the file as it was in the college. */
    private LocalDateTime moment(ICalProperty property, ICalDate date) {
        var raw = date.getRawComponents();
        LocalDate day = LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
        if (!raw.hasTime()) {
            return day.atStartOfDay();
        }
        LocalDateTime local =
                day.atTime(raw.getHour(), raw.getMinute(), Math.min(raw.getSecond(), 59));
        ZoneId from = raw.isUtc() ? ZoneId.of("UTC") : zone(property);
        return local.atZone(from).withZoneSameInstant(zone).toLocalDateTime();
    }

    private ZoneId zone(ICalProperty property) {
        String name = property.getParameter("X-ZONE");
        if (name == null) {
            return zone;
        }
        return Zones.find(name)
                .orElseGet(() -> {
                    ZoneId own = clean.zones().get(name);
                    if (own == null) {
                        unknownZones.add(cut(name, 60));
                        return zone;
                    }
                    return own;
                });
    }

    private Read sorted() {
        events.sort(
                Comparator.comparing(IcsEvent::day)
                        .thenComparing(it -> it.from() == null ? LocalTime.MIN : it.from()));
        List<IcsEvent> past = events.stream().filter(it -> it.began(now)).toList().reversed();
        List<IcsEvent> ahead = events.stream().filter(it -> !it.began(now)).toList();
        unknownZones.stream()
                .limit(5)
                .forEach(it ->
                        notes.add(IcsNote.of("activities.import.note.zone", it, zone.getId())));
        if (withoutDay > 0) {
            notes.add(IcsNote.of("activities.import.note.no-day", withoutDay));
        }
        if (cancelled > 0) {
            notes.add(IcsNote.of("activities.import.note.cancelled", cancelled));
        }
        return new Read(past, ahead, notes.stream().distinct().limit(MOST_NOTES).toList());
    }
}
