package org.biaogan.evidence;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.biaogan.base.CivilDay;
import org.biaogan.plan.Kept;
import org.biaogan.plan.MaterialClass;
import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * An entry without a file: where the paper is kept, or the totals that stand for it.
 *
 * @param task to which it is filed at once
 * @param keyPointId for which it is cited at once
 */
public record NewEntry(
        @NotNull @Nullable Kept kept,
        @Nullable Long task,
        @Nullable Long occurrence,
        @NotBlank @Size(max = 200) @Nullable String title,
        @NotNull @Nullable MaterialClass materialClass,
        @NotNull @CivilDay @Nullable LocalDate eventOn,
        @Size(max = 200) @Nullable String source,
        @NotNull @Nullable Long unitId,
        @Size(max = 100) @Nullable String holder,
        @Size(max = 200) @Nullable String place,
        @Size(max = 2000) @Nullable String totals,
        @NotNull @Nullable Sensitivity sensitivity,
        @Min(1) @Max(9999) @Nullable Integer pages,
        @Nullable Long keyPointId,
        @Nullable Integer share) {

    /** What this kind of entry cannot do without. */
    Problems problems(Problems problems) {
        Problems all = problems;
        if (kept == Kept.OFFLINE && blank(holder)) {
            all = all.and("holder", "evidence.holder.missing");
        }
        if (kept == Kept.OFFLINE && blank(place)) {
            all = all.and("place", "evidence.place.missing");
        }
        if (kept == Kept.TOTALS && blank(totals)) {
            all = all.and("totals", "evidence.totals.missing");
        }
        return all;
    }

    NewItem item() {
        boolean offline = kept == Kept.OFFLINE;
        return new NewItem(
                requireNonNull(unitId),
                requireNonNull(title).strip(),
                requireNonNull(materialClass),
                requireNonNull(eventOn),
                Said.orNothing(source),
                null,
                null,
                null,
                pages,
                Said.orNothing(holder),
                Said.orNothing(place),
                offline ? null : requireNonNull(totals).strip(),
                requireNonNull(sensitivity));
    }

    private static boolean blank(@Nullable String words) {
        return words == null || words.isBlank();
    }
}
