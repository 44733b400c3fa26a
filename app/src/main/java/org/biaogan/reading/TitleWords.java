package org.biaogan.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.biaogan.reading.FileTexts.Question;
import org.jspecify.annotations.Nullable;

/**
 * By what a title is found: its words, any one or two characters of it, its pinyin and their
 * initials.
 */
public final class TitleWords {

    /** Grows when titles or files are cut in another way; what was cut before is then cut again. */
    public static final int VERSION = 100 * Words.VERSION + 1;

    private TitleWords() {}

    /** Of a title and what else names the same thing; none of them holds a blank. */
    public static SequencedSet<String> of(@Nullable String... names) {
        var words = new LinkedHashSet<String>();
        for (String name : names) {
            if (name != null) {
                words.addAll(Words.of(name));
                words.addAll(Words.pairs(name));
                words.addAll(Words.signs(name));
                words.addAll(Pinyin.of(Words.plain(name)).typings());
            }
        }
        return words;
    }

    /** A stretch of a title. */
    public record Part(String text, boolean marked) {}

    /** A title with what was looked for marked in it; whole and unmarked without a question. */
    public static List<Part> mark(String title, @Nullable Question question) {
        if (question == null) {
            return List.of(new Part(title, false));
        }
        String plain = Words.plain(title);
        String line = plain.length() == title.length() ? title : plain;
        boolean[] marks = marks(plain, question.words());
        var parts = new ArrayList<Part>();
        int from = 0;
        for (int i = 1; i <= line.length(); i++) {
            if (i == line.length() || marks[i] != marks[from]) {
                parts.add(new Part(line.substring(from, i), marks[from]));
                from = i;
            }
        }
        return parts;
    }

    private static boolean[] marks(String plain, List<String> words) {
        boolean[] marks = new boolean[plain.length()];
        for (String word : words) {
            int at = plain.indexOf(word);
            for (; at >= 0; at = plain.indexOf(word, at + word.length())) {
                Arrays.fill(marks, at, at + word.length(), true);
            }
        }
        var letters =
                words.stream()
                        .filter(it -> it.chars().allMatch(c -> c >= 'a' && c <= 'z'))
                        .toList();
        if (!letters.isEmpty()) {
            var pinyin = Pinyin.of(plain);
            for (String typed : letters) {
                int[] span = plain.contains(typed) ? null : pinyin.span(typed);
                if (span != null) {
                    Arrays.fill(marks, span[0], span[1], true);
                }
            }
        }
        return marks;
    }
}
