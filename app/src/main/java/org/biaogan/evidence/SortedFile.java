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
 * @param holder who keeps the original on paper
 * @param taskId the task it is filed to
 * @param expectationId which expected material of that task it is
 * @param keyPointId the key point of its primary citation
 * @param share of it that this key point uses, where the scheme asks
 * @param also key points that refer to it
 * @param proposed what stood there before anything was typed, so that only what was typed is said
 */
public record SortedFile(
        long uploadId,
        boolean take,
        @Nullable String title,
        @Nullable MaterialClass materialClass,
        @Nullable LocalDate eventOn,
        @Nullable String source,
        @Nullable Long unitId,
        @Nullable Sensitivity sensitivity,
        @Nullable String holder,
        @Nullable String place,
        @Nullable Long taskId,
        @Nullable Long occurrenceId,
        @Nullable Long expectationId,
        @Nullable Long keyPointId,
        @Nullable Integer share,
        List<Long> also,
        @Nullable String proposed) {

    public SortedFile {
        source = Said.orNothing(source);
        holder = Said.orNothing(holder);
        place = Said.orNothing(place);
        sensitivity = requireNonNullElse(sensitivity, Sensitivity.INTERNAL);
        also = List.copyOf(requireNonNullElse(also, List.of()));
    }
}
