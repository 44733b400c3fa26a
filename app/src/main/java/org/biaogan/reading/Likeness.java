package org.biaogan.reading;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether a file is like another one: how it looks, and of what stretches its text is
 * made.
 */
record Likeness(@Nullable Long look, @Nullable TextPrint text) {

    /** Grows when prints are made in another way; they are made anew then. */
    static final int VERSION = 1;

    /** By which others find it. */
    Integer[] keys() {
        return boxed(look == null ? IntStream.empty() : LookKeys.of(look));
    }

    /** By which it finds others. */
    Integer[] asked() {
        return boxed(look == null ? IntStream.empty() : LookKeys.around(look));
    }

    private Integer[] boxed(IntStream ofLook) {
        IntStream ofText = text == null ? IntStream.empty() : IntStream.of(text.keys());
        return IntStream.concat(ofLook, ofText).boxed().toArray(Integer[]::new);
    }

    /** As PostgreSQL takes bits. */
    @Nullable String lookBits() {
        return look == null ? null : bits(look);
    }

    @Nullable String textBits() {
        if (text == null) {
            return null;
        }
        var bits = new StringBuilder(TextPrint.BITS);
        for (long it : text.bits()) {
            bits.append(bits(it));
        }
        return bits.toString();
    }

    private static String bits(long value) {
        String bits = Long.toBinaryString(value);
        return "0".repeat(Long.SIZE - bits.length()) + bits;
    }
}
