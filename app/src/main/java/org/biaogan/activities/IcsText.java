package org.biaogan.activities;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.biaogan.base.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The text of a calendar file as somebody sends it: its encoding found out, its lines made whole,
 * and of all it says only what tells an event. Alarms, attachments, guests, and rules of time zones
 * never reach the library that reads the rest.
 */
final class IcsText {

    private static final Set<String> READ =
            Set.of(
                    "UID",
                    "DTSTART",
                    "DTEND",
                    "DURATION",
                    "SUMMARY",
                    "LOCATION",
                    "STATUS",
                    "RRULE",
                    "RDATE",
                    "EXDATE",
                    "RECURRENCE-ID");
    private static final Set<String> LEFT_OUT = Set.of("ATTACH", "ATTENDEE", "ORGANIZER");

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LONGEST_LINE = 20_000;

    /** Parts lie two or three deep; what is deeper was made to do harm. */
    private static final int DEEPEST = 50;

    private final StringBuilder kept = new StringBuilder();
    private final ArrayDeque<String> open = new ArrayDeque<>();
    private final Map<String, ZoneId> zones = new HashMap<>();
    private final List<IcsNote> notes = new ArrayList<>();

    private @Nullable String zone;
    private boolean calendar;
    private boolean leftOut;
    private int events;

    private IcsText() {}

    /**
     * What is left of a file.
     *
     * @param zones what the file says of zones that only it knows
     */
    record Clean(String text, int events, Map<String, ZoneId> zones, List<IcsNote> notes) {

        Clean {
            zones = Map.copyOf(zones);
            notes = List.copyOf(notes);
        }
    }

    static Clean of(byte[] bytes) {
        var text = new IcsText();
        text.lines(text.decode(bytes));
        return text.end();
    }

    private String decode(byte[] bytes) {
        Charset marked = marked(bytes);
        if (marked != null) {
            return new String(bytes, marked).substring(1);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException older) {
            notes.add(IcsNote.of("activities.import.note.gbk"));
            return new String(bytes, GB18030);
        }
    }

    private static @Nullable Charset marked(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xff : 0;
        int second = bytes.length > 1 ? bytes[1] & 0xff : 0;
        if (first == 0xef && second == 0xbb && bytes.length > 2 && (bytes[2] & 0xff) == 0xbf) {
            return StandardCharsets.UTF_8;
        }
        if (first == 0xff && second == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xfe && second == 0xff ? StandardCharsets.UTF_16BE : null;
    }

    private void lines(String text) {
        var line = new StringBuilder();
        for (String piece : text.split("\r\n|\n|\r", -1)) {
            if (piece.startsWith(" ") || piece.startsWith("\t")) {
                line.append(piece, 1, piece.length());
            } else {
                line(line.toString());
                line.setLength(0);
                line.append(piece);
            }
        }
        line(line.toString());
    }

    private void line(String line) {
        String name = name(line);
        switch (name) {
            case "" -> {}
            case "BEGIN" -> begin(value(line).toUpperCase(Locale.ROOT));
            case "END" -> end(value(line).toUpperCase(Locale.ROOT));
            default -> property(name, line);
        }
    }

    private void begin(String part) {
        open.push(part);
        if (open.size() > DEEPEST) {
            throw new Refused("activities.import.no-calendar");
        }
        if (part.equals("VCALENDAR") && open.size() == 1) {
            calendar = true;
        } else if (inEvent()) {
            events++;
            kept.append("BEGIN:VEVENT\r\n");
        } else if (part.equals("VALARM")) {
            leftOut = true;
        }
    }

    private void end(String part) {
        if (!open.contains(part)) {
            return;
        }
        while (!open.isEmpty()) {
            if (inEvent()) {
                kept.append("END:VEVENT\r\n");
            }
            if (open.pop().equals(part)) {
                break;
            }
        }
        if (part.equals("VTIMEZONE")) {
            zone = null;
        }
    }

    private boolean inEvent() {
        return open.size() == 2 && "VEVENT".equals(open.peek()) && open.contains("VCALENDAR");
    }

    private void property(String name, String line) {
        if (inEvent() && READ.contains(name) && line.length() <= LONGEST_LINE) {
            kept.append(named(line)).append("\r\n");
        } else if (inEvent() && LEFT_OUT.contains(name)) {
            leftOut = true;
        } else if (open.contains("VTIMEZONE")) {
            zone(name, value(line));
        }
    }

    /** The name of a zone is kept out of the library's sight, which would look for its rules. */
    private static String named(String line) {
        int colon = line.indexOf(':');
        return colon < 0
                ? line
                : line.substring(0, colon).replaceAll("(?i);TZID=", ";X-ZONE=")
                        + line.substring(colon).replaceAll("\\p{Cntrl}", " ");
    }

    /** Of a zone that only the file knows: its name elsewhere, or how far from Greenwich it is. */
    private void zone(String name, String value) {
        if (name.equals("TZID")) {
            zone = value;
        } else if (zone != null && name.equals("X-LIC-LOCATION")) {
            Zones.find(value).ifPresent(it -> zones.put(String.valueOf(zone), it));
        } else if (zone != null && name.equals("TZOFFSETTO") && "STANDARD".equals(open.peek())) {
            try {
                zones.putIfAbsent(zone, ZoneOffset.of(value));
            } catch (DateTimeException broken) {
                // It stays unknown, and the person is told so.
                return;
            }
        }
    }

    private static String name(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) != ':' && line.charAt(end) != ';') {
            end++;
        }
        return end == line.length() ? "" : line.substring(0, end).strip().toUpperCase(Locale.ROOT);
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private Clean end() {
        if (!calendar) {
            throw new Refused("activities.import.no-calendar");
        }
        if (!open.isEmpty()) {
            notes.add(IcsNote.of("activities.import.note.cut-off"));
            end(String.valueOf(open.peekLast()));
        }
        if (leftOut) {
            notes.add(IcsNote.of("activities.import.note.left-out"));
        }
        return new Clean(
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + kept + "END:VCALENDAR\r\n",
                events,
                zones,
                notes);
    }
}
