package org.biaogan.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.biaogan.base.CivilDay;
import org.jspecify.annotations.Nullable;

/**
 * A goal as its form sends it.
 *
 * @param revision the revision the writer had before them; 0 for a new goal
 */
public record BusinessGoalForm(
        @NotNull @Nullable Long lineId,
        @NotBlank @Size(max = 300) @Nullable String words,
        @NotNull @CivilDay @Nullable LocalDate fromOn,
        @NotNull @CivilDay @Nullable LocalDate toOn,
        @Nullable Long unitId,
        @Nullable String office,
        @NotNull @Nullable Integer revision) {

    static BusinessGoalForm of(BusinessGoal goal) {
        return new BusinessGoalForm(
                goal.lineId(),
                goal.words(),
                goal.fromOn(),
                goal.toOn(),
                goal.unitId(),
                goal.office(),
                goal.revision());
    }

    BusinessGoalForm at(int newRevision) {
        return new BusinessGoalForm(lineId, words, fromOn, toOn, unitId, office, newRevision);
    }

    @Nullable String officeCode() {
        return office == null || office.isBlank() ? null : office;
    }
}
