package org.biaogan.evidence;

import org.biaogan.plan.LinkRole;
import org.jspecify.annotations.Nullable;

/**
 * A piece cited for a key point in a campaign.
 *
 * @param itemVersion the version of the piece it was made for
 * @param number of the piece under this version of the scheme
 * @param pages as they were cited, for example {@code 1-2}
 * @param share in per cent, where the scheme asks for it
 */
public record Citation(
        long id,
        long itemId,
        int itemVersion,
        long versionId,
        long keyPointId,
        LinkRole role,
        @Nullable String number,
        @Nullable String pages,
        @Nullable Integer share) {

    public boolean primary() {
        return role == LinkRole.PRIMARY;
    }
}
