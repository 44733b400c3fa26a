package org.biaogan.launcher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file of PostgreSQL's write-ahead log: 16 MB on a time line, 256 of them to a log number. */
record LogSegment(long timeLine, long number) {

    private static final Pattern NAME =
            Pattern.compile("([0-9A-F]{8})([0-9A-F]{8})000000([0-9A-F]{2})");
    private static final Pattern START =
            Pattern.compile("START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\)");
    private static final int IN_A_LOG = 256;

    static LogSegment named(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException(name);
        }
        return new LogSegment(
                Long.parseLong(parts.group(1), 16),
                Long.parseLong(parts.group(2), 16) * IN_A_LOG + Long.parseLong(parts.group(3), 16));
    }

    /** Where the log begins that a backup with this label needs. */
    static LogSegment firstOf(String label) {
        Matcher start = START.matcher(label);
        if (!start.find()) {
            throw new IllegalArgumentException(label);
        }
        return named(start.group(1));
    }

    String name() {
        return "%08X%08X%08X".formatted(timeLine, number / IN_A_LOG, number % IN_A_LOG);
    }

    LogSegment next() {
        return new LogSegment(timeLine, number + 1);
    }

    boolean isUpTo(LogSegment last) {
        return number <= last.number;
    }
}
