package org.biaogan.reading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.biaogan.extractor.Reading.Section;
import org.jspecify.annotations.Nullable;

/**
 * The print of a text: of which stretches of five letters it is made, in as few bits as tell how
 * many of them two texts share (MinHash, with one bit kept of each minimum). Signs, blanks, case
 * and width do not count, so the same words out of another program have the same print.
 *
 * @param stretches how many different ones there are
 * @param bits so many out of 512 differ as half the share of stretches that two texts do not share
 * @param keys texts that share most of their stretches have one of these in common
 */
record TextPrint(int stretches, long[] bits, int[] keys) {

    static final int BITS = 512;

    /** A text that says less is no more than a heading. */
    static final int LEAST = 60;

    private static final int LENGTH = 5;
    private static final int MOST = 50_000;
    private static final int KEYS = 16;
    private static final int MINIMA_EACH = 8;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long[] SHUFFLES =
            LongStream.rangeClosed(1, BITS).map(it -> mixed(GOLDEN * it) | 1).toArray();

    /** None where the text says next to nothing. */
    static @Nullable TextPrint of(List<Section> sections) {
        Set<Long> stretches = stretches(sections);
        if (stretches.size() < LEAST) {
            return null;
        }
        long[] minima = minima(stretches);
        var bits = new long[BITS / Long.SIZE];
        for (int i = 0; i < BITS; i++) {
            bits[i / Long.SIZE] |= (mixed(minima[i]) & 1) << i % Long.SIZE;
        }
        var keys = new int[KEYS];
        for (int i = 0; i < KEYS; i++) {
            long key = i;
            for (int j = 0; j < MINIMA_EACH; j++) {
                key = mixed(key * 31 + minima[i * MINIMA_EACH + j]);
            }
            keys[i] = (int) (key & LookKeys.BELOW);
        }
        return new TextPrint(stretches.size(), bits, keys);
    }

    /** Of what stretches one page is made. */
    static Set<Long> stretches(String page) {
        return stretches(List.of(new Section(0, page)));
    }

    /** Which share two pages have in common, of 1; 0 where both say next to nothing. */
    static double shared(int one, int other, int both) {
        int either = one + other - both;
        return either < LEAST / 2 ? 0 : (double) both / either;
    }

    private static Set<Long> stretches(List<Section> sections) {
        var stretches = new HashSet<Long>();
        for (Section section : sections) {
            int[] letters =
                    Words.plain(section.text())
                            .codePoints()
                            .filter(Character::isLetterOrDigit)
                            .toArray();
            for (int i = 0; i + LENGTH <= letters.length && stretches.size() < MOST; i++) {
                long stretch = 0;
                for (int j = i; j < i + LENGTH; j++) {
                    stretch = mixed(stretch * 31 + letters[j]);
                }
                stretches.add(stretch);
            }
        }
        return stretches;
    }

    /** The least value of all stretches under each of 512 ways to shuffle them. */
    private static long[] minima(Set<Long> stretches) {
        var minima = new long[BITS];
        Arrays.fill(minima, Long.MAX_VALUE);
        for (long stretch : stretches) {
            for (int i = 0; i < BITS; i++) {
                long shuffled = stretch * SHUFFLES[i];
                minima[i] = Math.min(minima[i], (shuffled ^ shuffled >>> 32) * GOLDEN >>> 1);
            }
        }
        return minima;
    }

    /** The end of MurmurHash3. */
    private static long mixed(long value) {
        long mixed = value ^ value >>> 33;
        mixed *= 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        mixed *= 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
