package org.biaogan.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** One wording of what came of an occurrence; the highest number speaks. */
public record Result(
        int no, String words, LocalDate doneOn, OffsetDateTime recordedAt, String recordedBy) {}
