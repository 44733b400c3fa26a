package org.biaogan.matching;

import java.util.List;
import org.biaogan.schemes.KeyPoint;
import org.jspecify.annotations.Nullable;

/**
 * A key point that a piece may be cited for, and why.
 *
 * @param words of its title or text that are said of the key point
 * @param like the piece most like it that was cited for the key point
 */
public record Proposal(KeyPoint keyPoint, List<String> words, @Nullable Confirmed like) {

    public Proposal {
        words = List.copyOf(words);
    }
}
