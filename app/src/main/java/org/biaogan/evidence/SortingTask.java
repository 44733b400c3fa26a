package org.biaogan.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.biaogan.plan.Expectation;
import org.biaogan.plan.KeyPointLink;
import org.biaogan.plan.LinkRole;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who files to a task may choose from.
 *
 * @param occurrences those that have begun, of the units within reach, the newest first
 */
public record SortingTask(
        long id,
        String code,
        Wording title,
        List<Expectation> expectations,
        List<KeyPointLink> keyPoints,
        List<Choice> occurrences) {

    public SortingTask {
        expectations = List.copyOf(expectations);
        keyPoints = List.copyOf(keyPoints);
        occurrences = List.copyOf(occurrences);
    }

    /** An occurrence as it is offered. */
    public record Choice(
            long id,
            long taskId,
            long unitId,
            String unitName,
            String period,
            @Nullable String title,
            LocalDate fromOn,
            LocalDate dueOn) {}

    public Optional<Choice> findOccurrence(long occurrenceId) {
        return occurrences.stream().filter(it -> it.id() == occurrenceId).findFirst();
    }

    Optional<KeyPointLink> primary() {
        return keyPoints.stream().filter(it -> it.role() == LinkRole.PRIMARY).findFirst();
    }
}
