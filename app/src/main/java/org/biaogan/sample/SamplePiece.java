package org.biaogan.sample;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.evidence.Sensitivity;
import org.biaogan.plan.Kept;
import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence of the sample before it is written.
 *
 * @param primary the key point its task serves first
 * @param references the other key points of its task
 * @param bytes of its file, none for paper and totals
 */
record SamplePiece(
        long unitId,
        String title,
        MaterialClass materialClass,
        Kept kept,
        LocalDate eventOn,
        OffsetDateTime enteredAt,
        @Nullable String source,
        @Nullable String fileName,
        byte[] bytes,
        @Nullable String holder,
        @Nullable String place,
        @Nullable String totals,
        long taskId,
        long occurrenceId,
        long expectationId,
        @Nullable Long primary,
        List<Long> references) {

    SamplePiece {
        references = List.copyOf(references);
    }

    /** A scan, whose paper lies in a cabinet. */
    boolean scanned() {
        return fileName != null && fileName.endsWith(".pdf");
    }

    /** What is kept on paper only is so for a reason; honours are there to be seen. */
    Sensitivity sensitivity() {
        return switch (kept) {
            case OFFLINE -> Sensitivity.SENSITIVE;
            case VAULT, TOTALS ->
                    materialClass == MaterialClass.R ? Sensitivity.PUBLIC : Sensitivity.INTERNAL;
        };
    }
}
