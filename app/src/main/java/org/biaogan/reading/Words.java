package org.biaogan.reading;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.text.Normalizer;
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

    private Words() {}

    /** The dictionary is large and is loaded by the first who cuts. */
    private static final class Cutter {

        static final Segment SEGMENT =
                HanLP.newSegment().enableIndexMode(true).enableAllNamedEntityRecognize(false);
    }

    static SequencedSet<String> of(String text) {
        return Cutter.SEGMENT.seg(plain(text)).stream()
                .map(it -> it.word.strip())
                .filter(it -> it.length() <= LONGEST)
                .filter(it -> it.codePoints().anyMatch(Character::isLetterOrDigit))
                .filter(it -> it.codePoints().noneMatch(Character::isWhitespace))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same text in small letters of normal width. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** What was typed in one piece, and the words within it. */
    static List<String> typed(List<String> words, String typed) {
        return Stream.concat(Stream.of(plain(typed).strip().split("\\s+")), words.stream())
                .toList();
    }

    /**
     * A question for all words of a text, the last one perhaps not typed to its end; as PostgreSQL
     * takes it. Empty where there is no word.
     */
    static String question(List<String> words) {
        String all =
                words.stream()
                        .map(it -> "'" + it.replace("\\", "\\\\").replace("'", "''") + "'")
                        .collect(Collectors.joining(" & "));
        return all.isEmpty() ? all : all + ":*";
    }
}
