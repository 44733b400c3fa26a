package org.biaogan.plan;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.biaogan.base.CivilDay;
import org.jspecify.annotations.Nullable;

/**
 * To which day something is moved, as its form sends it.
 *
 * @param moved each occurrence by its number with the day on which the writer saw it due, like
 *     17@2026-11-30; for a gate this day alone
 */
public record NewMove(
        @NotEmpty List<@Pattern(regexp = "([0-9]{1,15}@)?[0-9]{4}-[0-9]{2}-[0-9]{2}") String> moved,
        @NotNull @CivilDay @Nullable LocalDate toOn,
        @NotBlank @Size(max = 500) @Nullable String reason) {

    /** A form in which nothing is chosen sends no list at all. */
    public NewMove {
        moved = List.copyOf(requireNonNullElse(moved, List.<String>of()));
    }

    /** On which day the writer saw each occurrence due, by its number. */
    Map<Long, String> seen() {
        var seen = new LinkedHashMap<Long, String>();
        for (String one : moved) {
            int at = one.indexOf('@');
            if (at > 0) {
                seen.put(Long.parseLong(one.substring(0, at)), one.substring(at + 1));
            }
        }
        return seen;
    }

    /** How an occurrence is named by this form. */
    public static String name(long occurrenceId, LocalDate dueOn) {
        return occurrenceId + "@" + dueOn;
    }

    /** The occurrences that are meant, by their numbers. */
    public Set<Long> occurrences() {
        return seen().keySet();
    }

    public boolean names(long occurrenceId) {
        return seen().containsKey(occurrenceId);
    }
}
