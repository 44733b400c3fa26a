package org.biaogan.evidence;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.biaogan.base.Refused;
import org.jspecify.annotations.Nullable;

/** What the name of a file may tell, and what it must not carry. */
final class FileNames {

    private static final Pattern MARKED = Pattern.compile("绝密|机密|秘密");
    private static final Pattern DAY =
            Pattern.compile(
                    "(?<!\\d)(20\\d{2})(?:(\\d{2})(\\d{2})(?!\\d)|[-_.年](\\d{1,2})[-_.月](\\d{1,2}))");
    private static final int TITLE = 200;

    private FileNames() {}

    /** Stops a name that bears the mark of a classified paper, and a file without a byte. */
    static void mustBeFit(String name, long size) {
        if (MARKED.matcher(name).find()) {
            throw new Refused("evidence.classified", name);
        }
        if (size == 0) {
            throw new Refused("evidence.empty-file", name);
        }
    }

    /** The last part of a path, without invisible characters that would turn or hide it. */
    static String clean(@Nullable String name) {
        String last = name == null ? "" : name.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1);
        var kept = new StringBuilder();
        last.codePoints().filter(FileNames::isVisible).forEach(kept::appendCodePoint);
        String clean = kept.toString().strip();
        return clean.isEmpty() || clean.matches("\\.+") ? "无名文件" : clean;
    }

    private static boolean isVisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && (type != Character.FORMAT || codePoint == 0x200d);
    }

    /** The title a name proposes: without its ending, not longer than a title may be. */
    static String title(String name) {
        int dot = name.lastIndexOf('.');
        String title = (dot > 0 ? name.substring(0, dot) : name).replace('_', ' ').strip();
        if (title.isEmpty()) {
            title = name;
        }
        return title.codePointCount(0, title.length()) <= TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, TITLE));
    }

    /** The day that stands in a name, for example in {@code IMG_20261015_1530.jpg}. */
    static Optional<LocalDate> findDay(String name, LocalDate today) {
        Matcher found = DAY.matcher(name);
        while (found.find()) {
            try {
                LocalDate day =
                        LocalDate.of(
                                Integer.parseInt(found.group(1)),
                                number(found.group(2), found.group(4)),
                                number(found.group(3), found.group(5)));
                if (!day.isAfter(today)) {
                    return Optional.of(day);
                }
            } catch (DateTimeException noSuchDay) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static int number(@Nullable String compact, @Nullable String apart) {
        return Integer.parseInt(requireNonNull(compact == null ? apart : compact));
    }

    /** The ending of a name in small letters, without its dot. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
