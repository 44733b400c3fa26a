package org.biaogan.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How this house writes dates, times and numbers, the same in both languages. */
public final class Figures {

    /** A missing value: never 0, never N/A. */
    public static final String MISSING = "–";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter LINE = DateTimeFormatter.ofPattern("uu.MM.dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final long STEP = 1024;

    private final ZoneId zone;

    /**
     * @param zone where the college is
     */
    Figures(ZoneId zone) {
        this.zone = zone;
    }

    /** Where the college is. */
    public ZoneId zone() {
        return zone;
    }

    /** 2026-11-22. */
    public String date(@Nullable LocalDate day) {
        return day == null ? MISSING : DAY.format(day);
    }

    /** 2026-11-22, the day in the college's zone. */
    public String date(@Nullable OffsetDateTime time) {
        return time == null ? MISSING : DAY.format(time.atZoneSameInstant(zone));
    }

    /** 11-22. */
    public String shortDate(@Nullable LocalDate day) {
        return day == null ? MISSING : SHORT.format(day);
    }

    /** 26.11.22, on a time line. */
    public String lineDate(@Nullable LocalDate day) {
        return day == null ? MISSING : LINE.format(day);
    }

    /** 2026-11-22 10:24 in the college's zone. */
    public String time(@Nullable OffsetDateTime time) {
        return time == null ? MISSING : TIME.format(time.atZoneSameInstant(zone));
    }

    /** 1,204. */
    public String number(@Nullable Long number) {
        if (number == null) {
            return MISSING;
        }
        return Math.abs(number) < 1000
                ? Long.toString(number)
                : String.format(Locale.ROOT, "%,d", number);
    }

    public String number(int number) {
        return number((long) number);
    }

    /** 1–2, or 1 when both are the same. */
    public String range(int from, int to) {
        return from == to ? number(from) : number(from) + "–" + number(to);
    }

    /** 96.2%: one decimal, and 100% only when nothing is missing. */
    public String percent(long part, long whole) {
        if (whole == 0) {
            return MISSING;
        }
        long tenths = part * 1000 / whole;
        return tenths % 10 == 0 ? tenths / 10 + "%" : tenths / 10 + "." + tenths % 10 + "%";
    }

    /** 12 B, 3.4 KB, 2.0 GB. */
    public String bytes(long bytes) {
        if (bytes < STEP) {
            return bytes + " B";
        }
        String[] units = {"KB", "MB", "GB", "TB"};
        double size = bytes;
        int unit = -1;
        while (size >= STEP && unit < units.length - 1) {
            size /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", size, units[unit]);
    }
}
