package org.biaogan.dossier;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A pack that was asked for.
 *
 * @param sha256 of the ZIP, once it is built
 * @param entries files in it, its own papers included
 */
public record Pack(
        long id,
        long campaignId,
        long versionId,
        OffsetDateTime askedAt,
        long askedBy,
        String askedByName,
        String fileName,
        @Nullable String sha256,
        @Nullable Integer entries,
        @Nullable Long bytes,
        @Nullable OffsetDateTime builtAt) {

    public boolean built() {
        return sha256 != null;
    }
}
