package org.biaogan.bench;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The words of the dictionary, drawn as often as newspapers write them. */
final class Vocabulary {

    private final List<String> words = new ArrayList<>();
    private final List<Integer> often = new ArrayList<>();
    private final double[] until;

    Vocabulary() {
        int begin = CoreDictionary.trie.getBase()[0];
        var signs = new ArrayList<Character>();
        for (char sign = 0x4e00; sign <= 0x9fa5; sign++) {
            if (CoreDictionary.trie.transition(sign, begin) > 0) {
                signs.add(sign);
            }
        }
        collect("", begin, signs);
        until = new double[often.size()];
        double sum = 0;
        for (int i = 0; i < until.length; i++) {
            sum += often.get(i);
            until[i] = sum;
        }
    }

    /** All words that go on from here. */
    private void collect(String so, int from, List<Character> signs) {
        for (char sign : signs) {
            int to = CoreDictionary.trie.transition(sign, from);
            if (to > 0) {
                var word = CoreDictionary.trie.output(to);
                if (word != null) {
                    words.add(so + sign);
                    often.add(word.totalFrequency);
                }
                collect(so + sign, to, signs);
            }
        }
    }

    String draw(Random random) {
        int at = Arrays.binarySearch(until, random.nextDouble() * until[until.length - 1]);
        return words.get(at < 0 ? -at - 1 : at);
    }
}
