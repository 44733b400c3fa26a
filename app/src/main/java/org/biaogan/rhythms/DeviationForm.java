package org.biaogan.rhythms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not held, as it is sent.
 *
 * @param answered the tasks that the reason answers too, each by its {@link PeriodTask#name}
 */
public record DeviationForm(
        @NotNull @Nullable Long unitId,
        @NotBlank @Nullable String rule,
        @NotBlank @Nullable String period,
        @NotBlank @Size(max = 300) @Nullable String reason,
        Set<String> answered) {

    public DeviationForm {
        answered = answered == null ? Set.of() : Set.copyOf(answered);
    }

    /** As nobody has filled it in. */
    static DeviationForm of(long unitId, String rule, String period) {
        return new DeviationForm(unitId, rule, period, null, Set.of());
    }

    /** Whether a task is ticked; of itself one that records of no other kind close. */
    public boolean answers(PeriodTask task) {
        return reason == null ? task.alone() : answered.contains(task.name());
    }
}
