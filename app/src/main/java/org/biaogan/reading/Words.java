package org.biaogan.reading;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cuts Chinese and English into the words that are looked for: long words and the shorter ones
 * within them, in small letters of normal width. What is kept and what is asked for are cut alike;
 * names of people are not guessed.
 */
final class Words {

    /** Grows when words are cut in another way; what was cut before is then cut again. */
    static final int VERSION = 1;

    private static final int LONGEST = 60;
    private static final int MANY_LETTERS = 6;

    private Words() {}

    /** The dictionary is large and is loaded by the first who cuts. */
    private static final class Cutter {

        static final Segment SEGMENT =
                HanLP.newSegment().enableIndexMode(true).enableAllNamedEntityRecognize(false);
        static final Segment LONGEST = HanLP.newSegment().enableAllNamedEntityRecognize(false);
    }

    /** A word or what stands between words. */
    record Word(String text) {}

    /** The longest words one after the other, blanks and signs as well. */
    static List<Word> longest(String plain) {
        return Cutter.LONGEST.seg(plain).stream().map(it -> new Word(it.word)).toList();
    }

    static SequencedSet<String> of(String text) {
        return Cutter.SEGMENT.seg(plain(text)).stream()
                .map(it -> it.word.strip())
                .filter(it -> it.length() <= LONGEST)
                .filter(it -> it.codePoints().anyMatch(Character::isLetterOrDigit))
                .filter(it -> it.codePoints().noneMatch(Character::isWhitespace))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Any two Chinese characters that stand side by side. */
    static SequencedSet<String> pairs(String text) {
        return together(text, 2);
    }

    /** Any Chinese character. */
    static SequencedSet<String> signs(String text) {
        return together(text, 1);
    }

    private static SequencedSet<String> together(String text, int number) {
        String plain = plain(text);
        var found = new LinkedHashSet<String>();
        for (int i = 0; i + number <= plain.length(); i++) {
            String some = plain.substring(i, i + number);
            if (some.chars().allMatch(it -> Pinyin.isHan((char) it))) {
                found.add(some);
            }
        }
        return found;
    }

    /** The same text in small letters of normal width. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** What was typed in one piece, and the words within it. */
    static List<String> typed(List<String> words, String typed) {
        return Stream.concat(Stream.of(plain(typed).strip().split("\\s+")), words.stream())
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /**
     * A question for all words of a text, as PostgreSQL takes it: those in letters perhaps not
     * typed to their end; or for all pairs of characters, where a title is cut in another way than
     * the question. Empty where there is no word.
     */
    static String question(String typed) {
        List<String> words = List.copyOf(of(typed));
        if (words.isEmpty()) {
            return "";
        }
        var asked = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (String word : words) {
            asked.add(begun(word));
            if (!Pinyin.isHan(word.charAt(0))) {
                others.add(begun(word));
            }
        }
        String all = String.join(" & ", asked);
        var pairs = pairs(typed);
        if (!pairs.isEmpty() && !words.equals(List.copyOf(pairs))) {
            pairs.forEach(it -> others.add(quoted(it)));
            return "(" + all + ") | (" + String.join(" & ", others) + ")";
        }
        if (words.size() > 1 && words.stream().allMatch(Words::isLatin)) {
            return "(" + all + ") | " + begun(String.join("", words));
        }
        return all;
    }

    /** A question for any word of a text. */
    static String anyOf(String typed) {
        return of(typed).stream().map(Words::begun).collect(Collectors.joining(" | "));
    }

    /**
     * A word as it is asked for. Letters may be pinyin that is not typed to its end: until they are
     * many, the syllables that are whole stand for them, since few letters begin very many words.
     */
    private static String begun(String word) {
        if (!isLatin(word) || Pinyin.isWhole(word)) {
            return quoted(word);
        }
        if (word.length() >= MANY_LETTERS) {
            return quoted(word) + ":*";
        }
        String whole = Pinyin.wholePart(word);
        return whole.isEmpty() ? quoted(word) : "(" + quoted(word) + " | " + quoted(whole) + ")";
    }

    private static boolean isLatin(String word) {
        return word.length() > 1 && word.chars().allMatch(it -> it >= 'a' && it <= 'z');
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
