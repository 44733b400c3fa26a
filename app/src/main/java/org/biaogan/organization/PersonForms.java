package org.biaogan.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.biaogan.base.CivilDay;
import org.jspecify.annotations.Nullable;

/** What the forms about people send; on one page no two fields have the same name. */
public final class PersonForms {

    private PersonForms() {}

    /**
     * An office for somebody: one who is there already, or somebody new by name.
     *
     * @param personId who is meant, or null for somebody new
     */
    public record NewOffice(
            @Nullable Long personId,
            @Size(max = 60) @Nullable String person,
            @Size(max = 100) @Nullable String contact,
            @NotBlank @Nullable String office,
            @Size(max = 60) @Nullable String portfolio,
            @NotNull @CivilDay @Nullable LocalDate since,
            @CivilDay @Nullable LocalDate until) {

        /** A form nobody has filled in. */
        public static NewOffice on(LocalDate day) {
            return new NewOffice(null, null, null, null, null, day, null);
        }

        /** Whether nobody is named. */
        public boolean ofNobody() {
            return personId == null && (person == null || person.isBlank());
        }
    }

    /** A person's name and how to reach them. */
    public record Card(
            @NotBlank @Size(max = 60) @Nullable String person,
            @Size(max = 100) @Nullable String contact) {}

    /** What is to be corrected of an appointment. */
    public record Dates(
            @Size(max = 60) @Nullable String portfolio,
            @NotNull @CivilDay @Nullable LocalDate since,
            @CivilDay @Nullable LocalDate until) {}

    /** Whose account a person's is to be. */
    public record Connection(@NotBlank @Size(max = 60) @Nullable String signInName) {}
}
