package org.biaogan.complaints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody finds a burden, as those may read it whom it concerns.
 *
 * @param unitName of the unit whose demand it is
 * @param above the unit that answers, the one above or, at the top, the unit itself
 * @param name who said it, or null for somebody who gave no name
 * @param accountId of who said it with a name
 * @param saidOn the day; without a name only the Monday of the week
 * @param waits whether the last word is not an answer
 */
public record Complaint(
        long id,
        long unitId,
        String unitName,
        long above,
        String aboveName,
        String about,
        String words,
        @Nullable String name,
        @Nullable Long accountId,
        LocalDate saidOn,
        boolean waits) {

    public boolean named() {
        return accountId != null;
    }
}
