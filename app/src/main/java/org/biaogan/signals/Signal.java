package org.biaogan.signals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.biaogan.evidence.Remarks.Piece;
import org.biaogan.evidence.Remarks.Remark;
import org.jspecify.annotations.Nullable;

/**
 * One thing worth a second look.
 *
 * @param about the piece; none where it is about a whole batch
 * @param words of its sentence: text, days, wordings
 * @param others the pieces it names
 * @param elsewhere whether there is one besides that the reader may not see
 * @param facts what it rests on; what was answered once is left out
 */
record Signal(
        SignalKind kind,
        @Nullable Piece about,
        List<Object> words,
        List<Piece> others,
        boolean elsewhere,
        List<Fact> facts) {

    private static final int LENGTH = 32;

    Signal {
        words = List.copyOf(words);
        others = List.copyOf(others);
        facts = List.copyOf(facts);
    }

    /** That something is so with a piece: a digest, so that it says nothing once bytes are gone. */
    record Fact(long itemId, String digest) {}

    static String digest(Object... facts) {
        try {
            String all =
                    List.of(facts).stream().map(String::valueOf).collect(Collectors.joining("\n"));
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Tells it from others, and from itself once its facts are others. */
    String token() {
        return digest(facts.stream().map(it -> it.itemId() + it.digest()).sorted().toArray());
    }

    Remark remark() {
        return new Remark("signals." + kind, words, about, others, elsewhere, kind.name(), token());
    }
}
