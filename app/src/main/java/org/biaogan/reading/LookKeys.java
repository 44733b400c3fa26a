package org.biaogan.reading;

import java.util.stream.IntStream;

/**
 * By which keys alike pictures find each other. A look of 64 bits is dealt out to four hands of 16.
 * Where two looks differ in 11 bits at most, they differ in 2 at most in one hand; so who asks with
 * all hands that are that near finds every one of them by an index.
 */
final class LookKeys {

    /** Two looks that differ in more bits are not alike. */
    static final int NEAR = 11;

    /** Keys of texts lie below those of looks. */
    static final int BELOW = (1 << 30) - 1;

    private static final int HANDS = 4;
    private static final int BITS = Long.SIZE / HANDS;

    private LookKeys() {}

    /** By which a picture is found. */
    static IntStream of(long look) {
        return IntStream.range(0, HANDS).map(it -> key(it, hand(look, it)));
    }

    /** By which a picture looks for others. */
    static IntStream around(long look) {
        return IntStream.range(0, HANDS)
                .flatMap(it -> near(hand(look, it)).map(near -> key(it, near)));
    }

    private static int hand(long look, int which) {
        int hand = 0;
        for (int i = 0; i < BITS; i++) {
            hand |= (int) (look >>> i * HANDS + which & 1) << i;
        }
        return hand;
    }

    /** Itself, and all that differ in one bit or two. */
    private static IntStream near(int hand) {
        return IntStream.concat(
                IntStream.of(hand),
                IntStream.range(0, BITS)
                        .flatMap(one ->
                                IntStream.rangeClosed(one, BITS - 1)
                                        .map(other -> hand ^ (1 << one | 1 << other))));
    }

    private static int key(int which, int hand) {
        return BELOW + 1 | which << BITS | hand;
    }
}
