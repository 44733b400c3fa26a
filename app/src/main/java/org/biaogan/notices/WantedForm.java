package org.biaogan.notices;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told, as it is sent.
 *
 * @param told the kinds that stay on; a box that is not ticked is not sent
 */
public record WantedForm(
        @NotNull @Nullable String rhythm,
        @NotNull @Min(1) @Max(7) @Nullable Integer weekday,
        @NotNull @Min(0) @Max(23) @Nullable Integer atHour,
        @Min(0) @Max(23) @Nullable Integer quietFrom,
        @Min(0) @Max(23) @Nullable Integer quietUntil,
        @Nullable Boolean atOnce,
        @Nullable List<String> told) {

    static WantedForm of(Preference wanted) {
        return new WantedForm(
                wanted.rhythm().name(),
                wanted.weekday(),
                wanted.atHour(),
                wanted.quietFrom(),
                wanted.quietUntil(),
                wanted.atOnce(),
                NoticeKind.optional().stream()
                        .filter(wanted::wants)
                        .map(NoticeKind::name)
                        .toList());
    }

    public boolean tells(NoticeKind kind) {
        return told != null && told.contains(kind.name());
    }

    public boolean comesAtOnce() {
        return Boolean.TRUE.equals(atOnce);
    }

    public boolean comes(String wanted) {
        return wanted.equals(rhythm);
    }

    /** Only one end of the quiet hours was given. */
    boolean halfQuiet() {
        return (quietFrom == null) != (quietUntil == null);
    }
}
