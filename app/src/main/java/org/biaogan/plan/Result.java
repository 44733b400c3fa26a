package org.biaogan.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One wording of what came of an occurrence; of those that are not withdrawn the highest number
 * speaks.
 *
 * @param withdrawn whether what it was a record of was withdrawn
 */
public record Result(
        int no,
        String words,
        LocalDate doneOn,
        OffsetDateTime recordedAt,
        String recordedBy,
        boolean withdrawn) {}
