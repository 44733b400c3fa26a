package org.biaogan.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One mark as a reader of an object's trail sees it. */
public record TrailEntry(
        long id, Instant at, @Nullable Long accountId, String what, @Nullable String digest) {}
