package org.biaogan.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person's way in, as an administrator sees it. The password is only ever kept as a hash. */
public record Account(
        long id,
        String signInName,
        String name,
        boolean administrator,
        boolean hasPassword,
        @Nullable Instant closedAt) {}
