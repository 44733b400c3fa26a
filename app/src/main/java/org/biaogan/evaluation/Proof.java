package org.biaogan.evaluation;

import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;

/**
 * A citation that proves a claim.
 *
 * @param number of the piece under the scheme; none once the citation is gone
 * @param stands whether the citation stands and the piece was not withdrawn
 * @param itemVersion the version of the piece whose pages are meant
 * @param citedVersion the version that the citation is of
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
        boolean stands,
        int itemVersion,
        int citedVersion,
        int newestVersion) {

    /** Whether its pages are of an earlier version than the one that is cited now. */
    public boolean unchecked() {
        return itemVersion < citedVersion;
    }

    /** Whether the piece has a newer version than the one whose pages are meant. */
    public boolean behind() {
        return itemVersion < newestVersion;
    }
}
