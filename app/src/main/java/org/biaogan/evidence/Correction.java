package org.biaogan.evidence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.biaogan.base.CivilDay;
import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;

/**
 * A new revision of what is said about a piece; its bytes stay.
 *
 * @param holder who keeps the original on paper
 * @param pages said where they could not be counted
 * @param why it is corrected
 * @param seen the revision the writer had before them
 */
public record Correction(
        @NotBlank @Size(max = 200) @Nullable String title,
        @NotNull @Nullable MaterialClass materialClass,
        @NotNull @CivilDay @Nullable LocalDate eventOn,
        @Size(max = 200) @Nullable String source,
        @NotNull @Nullable Sensitivity sensitivity,
        @Size(max = 100) @Nullable String holder,
        @Size(max = 200) @Nullable String place,
        @Min(1) @Max(9999) @Nullable Integer pages,
        @NotBlank @Size(max = 500) @Nullable String why,
        int seen) {

    public Correction {
        title = Said.orNothing(title);
        source = Said.orNothing(source);
        holder = Said.orNothing(holder);
        place = Said.orNothing(place);
    }

    /** What is said of a piece now, for somebody to correct. */
    static Correction of(ItemSheet.Item item) {
        return new Correction(
                item.title(),
                item.materialClass(),
                item.eventOn(),
                item.source(),
                item.sensitivity(),
                item.holder(),
                item.place(),
                item.pages(),
                null,
                item.revision());
    }

    /** The same words, against the wording that stands now. */
    Correction against(int revision) {
        return new Correction(
                title,
                materialClass,
                eventOn,
                source,
                sensitivity,
                holder,
                place,
                pages,
                why,
                revision);
    }
}
