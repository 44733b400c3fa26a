package org.biaogan.reading;

import java.util.List;

/** A found place: the word, and what stands before and after it on the same page. */
public record Excerpt(String before, String match, String after) {

    private static final int AROUND = 36;

    /** At the longest of the words that the text has, where it stands first. */
    static Excerpt of(String text, List<String> words) {
        String line = text.replace('\n', ' ');
        String plain = Words.plain(line);
        if (plain.length() != line.length()) {
            line = plain;
        }
        int at = 0;
        int length = 0;
        for (String word : words) {
            int found = plain.indexOf(word);
            if (found >= 0 && word.length() > length) {
                at = found;
                length = word.length();
            }
        }
        int from = Math.max(0, at - AROUND);
        int to = Math.min(line.length(), at + length + AROUND);
        return new Excerpt(
                (from > 0 ? "…" : "") + line.substring(from, at),
                line.substring(at, at + length),
                line.substring(at + length, to) + (to < line.length() ? "…" : ""));
    }
}
