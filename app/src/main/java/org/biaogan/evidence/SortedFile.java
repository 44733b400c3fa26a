package org.biaogan.evidence;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of one file that was put in.
 *
 * @param take whether it goes into the vault now; otherwise it waits
 * @param expectationId which expected material of its task it is
 * @param keyPointId the key point of its primary citation
 * @param also key points that refer to it
 */
public record SortedFile(
        long uploadId,
        boolean take,
        @Nullable String title,
        @Nullable MaterialClass materialClass,
        @Nullable LocalDate eventOn,
        @Nullable String source,
        @Nullable Long unitId,
        @Nullable Long expectationId,
        @Nullable Long keyPointId,
        List<Long> also) {

    public SortedFile {
        also = List.copyOf(requireNonNullElse(also, List.of()));
    }
}
