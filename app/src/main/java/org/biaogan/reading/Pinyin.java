package org.biaogan.reading;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a title is typed in Latin letters: its syllables in full, or the first letter of each, from
 * where a word begins. Readings are chosen word by word, since a character may have several.
 */
final class Pinyin {

    private static final int LETTERS = 24;
    private static final int MOST_SYLLABLES = 4;
    private static final int MOST_INITIALS = 6;
    private static final String NO_BEGINNINGS = "年月日的和与及等了";
    private static final Pattern CONSONANTS = Pattern.compile("[a-z&&[^aeiouv]]{2,6}");

    /** All syllables there are. */
    private static final class Syllables {

        static final Pattern SOME =
                Pattern.compile(
                        Arrays.stream(com.hankcs.hanlp.dictionary.py.Pinyin.values())
                                .map(it -> it.getPinyinWithoutTone().replace('ü', 'v'))
                                .filter(it -> !it.equals("none"))
                                .distinct()
                                .collect(
                                        Collectors.joining(
                                                "|", "(?:", "){1," + MOST_SYLLABLES + "}")));
    }

    private final List<String> syllables;
    private final List<Integer> starts;

    private Pinyin(List<String> syllables, List<Integer> starts) {
        this.syllables = syllables;
        this.starts = starts;
    }

    /** Of a text in small letters of normal width; one syllable or one sign for each character. */
    static Pinyin of(String plain) {
        var syllables = new ArrayList<String>();
        var starts = new ArrayList<Integer>();
        for (Words.Word word : Words.longest(plain)) {
            if (isHan(word.text().charAt(0)) && !NO_BEGINNINGS.contains(word.text())) {
                starts.add(syllables.size());
            }
            read(word, syllables);
        }
        return new Pinyin(syllables, starts);
    }

    private static void read(Words.Word word, List<String> syllables) {
        var read = HanLP.convertToPinyinList(word.text());
        for (int i = 0; i < word.text().length(); i++) {
            String syllable =
                    i < read.size() ? read.get(i).getPinyinWithoutTone().replace('ü', 'v') : "";
            boolean known = isHan(word.text().charAt(i)) && !syllable.isEmpty();
            syllables.add(
                    known && !syllable.equals("none") ? syllable : word.text().substring(i, i + 1));
        }
    }

    static boolean isHan(char sign) {
        return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
    }

    /**
     * From the start of each word: its first syllables, its first initials, and more of both for
     * who types on. What is typed most, a word or two, is so found as a whole and not as the
     * beginning of very many others, which costs a hundred times as much.
     */
    SequencedSet<String> typings() {
        var typings = new LinkedHashSet<String>();
        for (int start : starts) {
            var whole = new StringBuilder();
            var initials = new StringBuilder();
            int read = 0;
            for (int i = start; i < syllables.size() && whole.length() < LETTERS; i++) {
                if (!Character.isLetter(syllables.get(i).charAt(0))) {
                    break;
                }
                whole.append(syllables.get(i));
                initials.append(syllables.get(i).charAt(0));
                read++;
                if (read <= MOST_SYLLABLES) {
                    typings.add(whole.toString());
                }
                if (read > 1 && read <= MOST_INITIALS) {
                    typings.add(initials.toString());
                }
            }
            typings.add(whole.toString());
            typings.add(initials.toString());
        }
        return typings;
    }

    /** Whether these letters are kept as they are wherever they are meant. */
    static boolean isWhole(String letters) {
        return CONSONANTS.matcher(letters).matches() || Syllables.SOME.matcher(letters).matches();
    }

    /** The most of these letters that is kept as it is; empty where nothing is. */
    static String wholePart(String letters) {
        for (int length = letters.length() - 1; length > 1; length--) {
            if (isWhole(letters.substring(0, length))) {
                return letters.substring(0, length);
            }
        }
        return "";
    }

    /** Which characters somebody means who types these letters; null where none. */
    int @Nullable [] span(String typed) {
        for (int start : starts) {
            int whole = end(start, typed, false);
            int end = whole > 0 ? whole : end(start, typed, true);
            if (end > 0) {
                return new int[] {start, end};
            }
        }
        return null;
    }

    private int end(int start, String typed, boolean initials) {
        int at = 0;
        for (int i = start; i < syllables.size(); i++) {
            String part = syllables.get(i).strip();
            part = initials && !part.isEmpty() ? part.substring(0, 1) : part;
            int length = Math.min(part.length(), typed.length() - at);
            if (!typed.startsWith(part.substring(0, length), at)) {
                return 0;
            }
            at += length;
            if (at == typed.length()) {
                return i + 1;
            }
        }
        return 0;
    }
}
