package org.biaogan.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a post, or held it: a person, or only the role they have.
 *
 * @param lastOn the last day, also where the post ended before it was handed over
 * @param open whether nobody said a last day and the post goes on
 */
public record PostHolder(
        long id,
        long postId,
        @Nullable Long personId,
        String name,
        LocalDate fromOn,
        @Nullable LocalDate lastOn,
        boolean open) {

    public boolean holds(LocalDate today) {
        return !fromOn.isAfter(today) && (lastOn == null || !lastOn.isBefore(today));
    }
}
