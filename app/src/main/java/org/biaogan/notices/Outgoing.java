package org.biaogan.notices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way out.
 *
 * @param attempts how often it was tried, this time included
 */
record Outgoing(
        long id,
        @Nullable Long accountId,
        @Nullable Long robotId,
        @Nullable String recipient,
        String subject,
        String body,
        UUID messageId,
        int attempts) {}
