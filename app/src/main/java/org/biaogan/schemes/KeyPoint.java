package org.biaogan.schemes;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer looks for under a criterion.
 *
 * @param usual the evidence usually kept for it, with its own status and source
 * @param budget how many primary citations are enough
 */
public record KeyPoint(
        long id,
        String code,
        Wording title,
        @Nullable UsualEvidence usual,
        TextStatus status,
        String source,
        int budget) {}
