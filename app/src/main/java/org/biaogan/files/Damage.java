package org.biaogan.files;

import java.time.OffsetDateTime;

/** A kept file that was missing, or no longer what came, when it was last read. */
public record Damage(
        String sha256, boolean missing, OffsetDateTime foundAt, long size, String mediaType) {}
