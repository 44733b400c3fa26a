package org.biaogan.plan;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A task as its form sends it.
 *
 * @param revision the revision the writer had before them; 0 for a new task
 */
public record TaskText(
        @NotBlank @Size(max = 200) @Nullable String titleZh,
        @Size(max = 300) @Nullable String titleEn,
        @Size(max = 2000) @Nullable String purposeZh,
        @Size(max = 2000) @Nullable String purposeEn,
        @NotNull @Nullable Cycle cycle,
        @NotNull @Nullable CarriedBy carriedBy,
        @NotBlank @Nullable String owner,
        List<String> deputies,
        @NotNull @Nullable Integer revision) {

    /** A form without a deputy sends no list at all. */
    public TaskText {
        deputies = requireNonNullElse(deputies, List.<String>of());
    }

    static final TaskText EMPTY =
            new TaskText(
                    null,
                    null,
                    null,
                    null,
                    Cycle.TERM,
                    CarriedBy.GENERAL_BRANCH,
                    null,
                    List.of(),
                    0);

    static TaskText of(Task task, List<String> deputies) {
        Wording purpose = task.purpose();
        return new TaskText(
                task.title().zh(),
                task.title().en(),
                purpose == null ? null : purpose.zh(),
                purpose == null ? null : purpose.en(),
                task.cycle(),
                task.carriedBy(),
                task.owner(),
                deputies,
                task.revision());
    }

    /** The same with another wording of what a task book says; the rest stays. */
    TaskText saying(
            @Nullable String title,
            @Nullable String purpose,
            Cycle newCycle,
            CarriedBy carriers,
            String newOwner,
            List<String> newDeputies) {
        return new TaskText(
                title,
                titleEn,
                purpose,
                purposeEn,
                newCycle,
                carriers,
                newOwner,
                newDeputies,
                revision);
    }

    TaskText at(int newRevision) {
        return new TaskText(
                titleZh,
                titleEn,
                purposeZh,
                purposeEn,
                cycle,
                carriedBy,
                owner,
                deputies,
                newRevision);
    }

    /** Whether both say the same, whoever wrote them. */
    boolean saysTheSameAs(TaskText other) {
        return Objects.equals(at(0), other.at(0));
    }
}
