package org.biaogan.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A campaign drawn along its months: where today is and where its gates stand. All positions are
 * percent of the whole.
 */
public record Ruler(List<Month> months, double today, boolean running, List<Gate> gates) {

    /** Two titles closer than this would be written over each other. */
    private static final double ROOM = 12;

    /** Closer than this there is no room for two names at all. */
    private static final double SPOT = 3;

    /** How wide one per cent is on a small desktop. */
    private static final double PIXELS_PER_CENT = 9;

    /** From here on a title stands left of its pole. */
    private static final double RIM = 88;

    public Ruler {
        months = List.copyOf(months);
        gates = List.copyOf(gates);
    }

    /** One month of the scale: 11, or 27.1 for a January. */
    public record Month(String label, double x, double width, boolean past, boolean january) {}

    /**
     * A gate as it is to be drawn.
     *
     * @param label as much of its title as there is room for; nothing where another speaks for it
     */
    public record Gate(
            String title,
            String label,
            LocalDate day,
            boolean done,
            boolean next,
            double x,
            boolean below,
            boolean leftward) {

        Gate called(String label) {
            return new Gate(title, label, day, done, next, x, below, leftward);
        }
    }

    /** A gate as its module knows it, in the order of days. */
    public record Stop(String title, LocalDate day, boolean done) {}

    public static Ruler of(LocalDate start, LocalDate end, LocalDate today, List<Stop> stops) {
        var scale = new Scale(start, end);
        boolean running = !today.isBefore(start) && !today.isAfter(end);
        return new Ruler(
                months(scale, today),
                scale.at(today),
                running,
                fitted(gates(scale, stops), scale.at(today)));
    }

    private static List<Month> months(Scale scale, LocalDate today) {
        var months = new ArrayList<Month>();
        var last = YearMonth.from(scale.end);
        for (var it = YearMonth.from(scale.start); !it.isAfter(last); it = it.plusMonths(1)) {
            double from = scale.at(it.atDay(1));
            double to = scale.at(it.plusMonths(1).atDay(1));
            boolean january = it.getMonthValue() == 1;
            String label = january ? it.getYear() % 100 + ".1" : "" + it.getMonthValue();
            boolean past = !it.isAfter(YearMonth.from(today));
            months.add(new Month(label, from, to - from, past, january));
        }
        return months;
    }

    /** What of a title fits into a room in percent: all of it, its beginning, or its first word. */
    static String fit(String title, double room) {
        double left = room * PIXELS_PER_CENT - 2 * 6;
        if (width(title) <= left) {
            return title;
        }
        int end = 0;
        while (end < title.length() && width(title.substring(0, end + 1)) + 13 <= left) {
            end++;
        }
        int word = title.indexOf(' ');
        return end > word + 3
                ? title.substring(0, end) + "…"
                : title.substring(0, Math.max(word, 0));
    }

    private static double width(String words) {
        return words.codePoints().mapToDouble(it -> it < 0x2e80 ? 7.5 : 13).sum();
    }

    /** Cuts each title to the room it has before the next thing on its side. */
    private static List<Gate> fitted(List<Gate> gates, double today) {
        var fitted = new ArrayList<Gate>();
        for (Gate gate : gates) {
            double room =
                    gates.stream()
                            .filter(it -> it != gate && it.below() == gate.below())
                            .mapToDouble(
                                    it -> gate.leftward() ? gate.x() - it.x() : it.x() - gate.x())
                            .filter(it -> it > 0)
                            .map(it -> gate.leftward() ? it / 2 : it)
                            .min()
                            .orElse(gate.leftward() ? gate.x() : 100 - gate.x());
            double flag = today - gate.x();
            boolean flagged = gate.below() && !gate.leftward() && today > gate.x();
            String label = together(gates, gate);
            fitted.add(
                    gate.called(
                            label == null
                                    ? fit(gate.title(), flagged ? Math.min(room, flag) : room)
                                    : label));
        }
        return fitted;
    }

    /**
     * What stands on one spot of one side is called by its first words once, by the first of them;
     * the others are called nothing. Null for a gate that stands alone.
     */
    private static @Nullable String together(List<Gate> gates, Gate gate) {
        var spot =
                gates.stream()
                        .filter(it -> it.below() == gate.below())
                        .filter(it -> Math.abs(it.x() - gate.x()) < SPOT)
                        .toList();
        if (spot.size() == 1) {
            return null;
        }
        return spot.getFirst() == gate
                ? spot.stream()
                        .map(it -> it.title().split(" ", 2)[0])
                        .collect(Collectors.joining(" · "))
                : "";
    }

    private static List<Gate> gates(Scale scale, List<Stop> stops) {
        var gates = new ArrayList<Gate>();
        double above = -ROOM;
        double under = -ROOM;
        boolean nextSeen = false;
        for (var stop : stops) {
            double x = scale.at(stop.day());
            boolean below = x - above < ROOM && x - under >= ROOM;
            boolean next = !stop.done() && !nextSeen;
            nextSeen |= next;
            gates.add(
                    new Gate(
                            stop.title(),
                            stop.title(),
                            stop.day(),
                            stop.done(),
                            next,
                            x,
                            below,
                            x > RIM));
            if (below) {
                under = x;
            } else {
                above = x;
            }
        }
        return gates;
    }

    private record Scale(LocalDate start, LocalDate end) {

        /** Percent of the way from the first day to the end of the last, to two places. */
        double at(LocalDate day) {
            double days = ChronoUnit.DAYS.between(start, end) + 1;
            double share = ChronoUnit.DAYS.between(start, day) / days;
            return Math.round(Math.clamp(share, 0, 1) * 10_000) / 100.0;
        }
    }
}
