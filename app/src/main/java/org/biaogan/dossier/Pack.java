package org.biaogan.dossier;

import java.time.OffsetDateTime;
import org.biaogan.jobs.Job;
import org.jspecify.annotations.Nullable;

/**
 * A pack that was asked for.
 *
 * @param sha256 of the ZIP, once it is built
 * @param entries files in it, its own papers included
 * @param state of the work that builds it
 * @param gone whether it held bytes that were removed since, so that it was destroyed with them
 * @param leftOut how many pieces were chosen to be left out of it
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
        @Nullable OffsetDateTime builtAt,
        Job.State state,
        boolean gone,
        int leftOut) {

    public boolean built() {
        return sha256 != null;
    }

    /** Whether it can be downloaded. */
    public boolean here() {
        return built() && !gone;
    }
}
