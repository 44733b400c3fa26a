package org.biaogan.evaluation;

import java.util.List;

/**
 * One statement of the self-evaluation.
 *
 * @param revision how often it was written, so that the second of two editors is told
 */
public record Claim(
        long id, long criterionId, ClaimPart part, String words, int revision, List<Proof> proofs) {

    public Claim {
        proofs = List.copyOf(proofs);
    }

    /** Whether at least one citation that stands proves it. */
    public boolean proven() {
        return proofs.stream().anyMatch(Proof::stands);
    }

    /** Characters without blanks, as a limit counts them. */
    public long length() {
        return words.codePoints().filter(it -> !Character.isWhitespace(it)).count();
    }
}
