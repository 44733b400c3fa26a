package org.biaogan.taskbook;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.biaogan.base.CivilDay;
import org.jspecify.annotations.Nullable;

/**
 * That the task book was approved, as its form sends it.
 *
 * @param gateId the gate that is passed with it, if any
 */
public record Approval(
        @NotNull @CivilDay @Nullable LocalDate approvedOn,
        @NotBlank @Size(max = 100) @Nullable String approver,
        @Size(max = 100) @Nullable String document,
        @Nullable Long gateId) {

    static final Approval EMPTY = new Approval(null, null, null, null);

    String byWhom() {
        return requireNonNull(approver).strip();
    }

    @Nullable String number() {
        return document == null || document.isBlank() ? null : document.strip();
    }
}
