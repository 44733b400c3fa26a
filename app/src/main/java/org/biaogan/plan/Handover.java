package org.biaogan.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.biaogan.base.CivilDay;
import org.jspecify.annotations.Nullable;

/**
 * A holder's last day, as it is sent, and who takes the post on the next, where somebody does.
 *
 * @param personId which of several of that name, once that was asked
 */
public record Handover(
        @NotNull @CivilDay @Nullable LocalDate lastOn,
        @Size(max = 60) @Nullable String person,
        @Nullable Long personId,
        @Size(max = 120) @Nullable String role) {

    static final Handover NONE = new Handover(null, null, null, null);

    boolean hasSuccessor() {
        return NewHolder.said(person) != null || NewHolder.said(role) != null;
    }

    NewHolder successor() {
        return new NewHolder(person, personId, role, lastOn == null ? null : lastOn.plusDays(1));
    }
}
