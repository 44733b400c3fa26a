package org.biaogan.organization;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.biaogan.base.CivilDay;
import org.jspecify.annotations.Nullable;

/**
 * Who takes an office over, and from which day.
 *
 * @param personId who is meant, or null for somebody new
 * @param personal whether what hangs on the person goes along
 */
public record HandoverForm(
        @Nullable Long personId,
        @Size(max = 60) @Nullable String person,
        @Size(max = 100) @Nullable String contact,
        @NotNull @CivilDay @Nullable LocalDate since,
        @Nullable Boolean personal) {

    /** A form nobody has filled in. */
    static HandoverForm on(LocalDate day) {
        return new HandoverForm(null, null, null, day, true);
    }

    /** Whether what hangs on the person goes along; a box that is not ticked is not sent. */
    public boolean givesAll() {
        return Boolean.TRUE.equals(personal);
    }

    boolean toNobody() {
        return personId == null && (person == null || person.isBlank());
    }
}
