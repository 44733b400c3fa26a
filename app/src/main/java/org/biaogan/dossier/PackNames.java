package org.biaogan.dossier;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/**
 * How files and folders of a pack are called: by number first, so that no two are alike, and only
 * with characters that every office computer can unpack.
 */
public final class PackNames {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_FOLDER = 120;
    private static final int LONGEST_NUMBER = 60;
    private static final String NOT_IN_FILE_NAMES = "<>:\"/\\|?*";
    private static final String JOINER = "\u200d";

    private PackNames() {}

    /** For example {@code 1-1-01_2025_党政联席会议纪要_第03次_v1.pdf}. */
    public static String fileName(
            String number, int year, String title, int version, String extension) {
        String head = orElse(trimmed(cut(clean(number), LONGEST_NUMBER)), "0") + "_" + year + "_";
        String tail = "_v" + version + suffix(extension);
        int room = LONGEST_NAME - bytes(head) - bytes(tail);
        return head + orElse(trimmed(cut(clean(title), room)), "无题名") + tail;
    }

    /** For example {@code C1 党组织领导和运行机制到位/1.1 集体领导、分工协作、协调运行/}. */
    public static String folder(
            String criterionCode, String criterion, String keyPointCode, String keyPoint) {
        return segment(criterionCode, criterion) + "/" + segment(keyPointCode, keyPoint) + "/";
    }

    /** Words that may stand in a file name. */
    public static String plain(String words) {
        return orElse(trimmed(cut(clean(words), LONGEST_NUMBER)), "无名");
    }

    private static String segment(String code, String title) {
        String words = clean(code) + " " + clean(title).replace('_', ' ');
        if (bytes(words) > LONGEST_FOLDER) {
            words = trimmed(cut(words, LONGEST_FOLDER - bytes("…"))) + "…";
        }
        return orElse(trimmed(words), "其他");
    }

    private static String clean(String words) {
        var kept = new StringBuilder();
        Normalizer.normalize(words, Normalizer.Form.NFC)
                .codePoints()
                .map(it -> isBlank(it) ? '_' : it)
                .filter(PackNames::isAllowed)
                .forEach(kept::appendCodePoint);
        return trimmed(kept.toString().replaceAll("_{2,}", "_"));
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** The joiner is the one invisible character that stays: without it an emoji falls apart. */
    private static boolean isAllowed(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    false;
            case Character.FORMAT -> codePoint == JOINER.codePointAt(0);
            default -> NOT_IN_FILE_NAMES.indexOf(codePoint) < 0;
        };
    }

    /** Windows drops dots and blanks at the end of a name, and a leading dot hides a file. */
    private static String trimmed(String words) {
        return words.replaceAll("^[._ " + JOINER + "]+|[._ " + JOINER + "]+$", "");
    }

    private static String cut(String words, int room) {
        if (bytes(words) <= room) {
            return words;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(words);
        int end = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (bytes(words.substring(0, next)) > room) {
                break;
            }
            end = next;
        }
        return words.substring(0, end);
    }

    private static String suffix(String extension) {
        String letters = extension.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return letters.isEmpty() ? "" : "." + letters.substring(0, Math.min(10, letters.length()));
    }

    private static int bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String orElse(String words, String otherwise) {
        return words.isEmpty() ? otherwise : words;
    }
}
