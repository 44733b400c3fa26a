package org.biaogan.evidence;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
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

    private static final Pattern MARKED = Pattern.compile("[绝絕]密|[机機]密|[秘祕]密");
    private static final Pattern DAY =
            Pattern.compile(
                    "(?<!\\d)(20\\d{2})(?:(\\d{2})(\\d{2})(?!\\d)|[-_.年](\\d{1,2})[-_.月](\\d{1,2}))");
    private static final int TITLE = 200;

    private FileNames() {}

    /** Stops a name that bears the mark of a classified paper, and a file without a byte. */
    static void mustBeFit(String name, long size) {
        if (MARKED.matcher(plain(name)).find()) {
            throw new Refused("evidence.classified", name);
        }
        if (size == 0) {
            throw new Refused("evidence.empty-file", name);
        }
    }

    /** Without blanks and invisible signs, which would hide a word from whoever looks for it. */
    private static String plain(String name) {
        var letters = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(it ->
                        isVisible(it)
                                && it != 0x200d
                                && !Character.isWhitespace(it)
                                && !Character.isSpaceChar(it))
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The folders of a path, as they are shown. */
    static @Nullable String folder(@Nullable String path) {
        if (path == null) {
            return null;
        }
        String slashes = path.replace('\\', '/');
        int last = slashes.lastIndexOf('/');
        return last <= 0 ? null : Said.orNothing(visible(slashes.substring(0, last)));
    }

    /** The last part of a path, without invisible characters that would turn or hide it. */
    static String clean(@Nullable String name) {
        String last = name == null ? "" : name.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1);
        String clean = visible(last).strip();
        return clean.isEmpty() || clean.matches("\\.+") ? "无名文件" : clean;
    }

    /** Signs as most systems write them, composed, without those that are not seen. */
    static String visible(String words) {
        var kept = new StringBuilder();
        Normalizer.normalize(words, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileNames::isVisible)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
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
        return shortened(title);
    }

    /** Not longer than a title may be, without signs that are not seen. */
    static String shortened(String words) {
        String title = visible(words).strip();
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
