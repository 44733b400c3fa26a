package org.biaogan.evaluation;

import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;

/**
 * A citation that proves a claim.
 *
 * @param number of the piece under the scheme; none once the citation is gone
 * @param stands whether the citation stands and the piece was not withdrawn
 */
public record Proof(
        long claimId,
        long citationId,
        long itemId,
        String title,
        MaterialClass materialClass,
        @Nullable String number,
        @Nullable String pages,
        boolean primary,
        boolean stands) {}
