package org.biaogan.files;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A round in which every kept file is read again.
 *
 * @param reached the hash up to which all have been read
 */
public record Round(
        long id,
        OffsetDateTime begunAt,
        @Nullable OffsetDateTime endedAt,
        String reached,
        long files,
        long bytes) {}
