package org.biaogan.evidence;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a piece was cited before.
 *
 * @param until when it was changed or ended, and by whom
 * @param ended whether the citation ended then; otherwise it reads differently since
 */
public record CitedBefore(
        String code,
        int itemVersion,
        @Nullable String pages,
        @Nullable Integer share,
        OffsetDateTime until,
        String by,
        boolean ended) {}
