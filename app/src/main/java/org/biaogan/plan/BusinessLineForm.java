package org.biaogan.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A line of business as its form sends it.
 *
 * @param revision the revision the writer had before them; 0 for a new line
 */
public record BusinessLineForm(
        @NotBlank @Size(max = 40) @Nullable String titleZh,
        @Size(max = 80) @Nullable String titleEn,
        @NotNull @Nullable Integer revision) {

    static final BusinessLineForm EMPTY = new BusinessLineForm(null, null, 0);

    static BusinessLineForm of(BusinessLine line) {
        return new BusinessLineForm(line.titleZh(), line.titleEn(), line.revision());
    }

    BusinessLineForm at(int newRevision) {
        return new BusinessLineForm(titleZh, titleEn, newRevision);
    }
}
