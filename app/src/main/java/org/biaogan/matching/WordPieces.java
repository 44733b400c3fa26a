package org.biaogan.matching;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts a text into the numbers that the model knows: each Chinese character and punctuation mark by
 * itself, other words into the longest pieces of the model's vocabulary.
 */
final class WordPieces {

    static final int LONGEST = 384;

    private static final int LONGEST_WORD = 100;
    private static final String UNKNOWN = "[UNK]";

    private final Map<String, Integer> vocabulary;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
    }

    static WordPieces read(InputStream tokenizer) throws IOException {
        JsonNode known = JsonMapper.shared().readTree(tokenizer).path("model").path("vocab");
        var vocabulary = new HashMap<String, Integer>();
        known.properties().forEach(it -> vocabulary.put(it.getKey(), it.getValue().asInt()));
        return new WordPieces(vocabulary);
    }

    long[] of(String text) {
        var numbers = new ArrayList<Long>();
        numbers.add(number("[CLS]"));
        for (String word : words(text)) {
            add(word, numbers);
            if (numbers.size() >= LONGEST - 1) {
                break;
            }
        }
        List<Long> kept = numbers.subList(0, Math.min(numbers.size(), LONGEST - 1));
        long[] all = new long[kept.size() + 1];
        for (int i = 0; i < kept.size(); i++) {
            all[i] = kept.get(i);
        }
        all[kept.size()] = number("[SEP]");
        return all;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(it -> {
                    if (standsAlone(it)
                            || Character.isWhitespace(it)
                            || Character.isISOControl(it)) {
                        end(word, words);
                        if (standsAlone(it)) {
                            words.add(Character.toString(it));
                        }
                    } else {
                        word.appendCodePoint(it);
                    }
                });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean standsAlone(int codePoint) {
        return Character.isIdeographic(codePoint)
                || codePoint > ' ' && codePoint < 0x7f && !Character.isLetterOrDigit(codePoint)
                || isPunctuation(Character.getType(codePoint));
    }

    private static boolean isPunctuation(int type) {
        return type == Character.CONNECTOR_PUNCTUATION
                || type == Character.DASH_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }

    private void add(String word, List<Long> numbers) {
        int before = numbers.size();
        int from = 0;
        while (from < word.length()) {
            int to = word.length() > LONGEST_WORD ? from : word.length();
            while (to > from && !vocabulary.containsKey(piece(word, from, to))) {
                to--;
            }
            if (to == from) {
                numbers.subList(before, numbers.size()).clear();
                numbers.add(number(UNKNOWN));
                return;
            }
            numbers.add(number(piece(word, from, to)));
            from = to;
        }
    }

    private static String piece(String word, int from, int to) {
        return (from == 0 ? "" : "##") + word.substring(from, to);
    }

    private long number(String piece) {
        return Objects.requireNonNull(vocabulary.get(piece));
    }
}
