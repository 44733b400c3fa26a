package org.biaogan.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.biaogan.plan.OccurrenceState;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence as a line of what is late, due or done.
 *
 * @param missing the expected classes that are neither filed nor explained, parted by blanks
 * @param answered whether a result in words is there
 * @param returned what is to be done, where the result was returned
 * @param mine whether the reader holds an office that answers for it
 * @param holiday what is kept on the day it is due, where that is a holiday
 */
public record DueLine(
        long id,
        long taskId,
        String code,
        String titleZh,
        @Nullable String titleEn,
        @Nullable String eventTitle,
        long unitId,
        String unitName,
        String period,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        OccurrenceState state,
        String missing,
        boolean answered,
        @Nullable String returned,
        boolean mine,
        @Nullable String holiday) {

    public Wording title() {
        return new Wording(titleZh, titleEn);
    }

    public List<String> missingClasses() {
        return missing.isEmpty() ? List.of() : Arrays.asList(missing.split(" "));
    }

    /** Days past the day it was due. */
    public long daysLate(LocalDate today) {
        return ChronoUnit.DAYS.between(dueOn, today);
    }

    /** Where it is answered, below its campaign. */
    public String href(long campaignId) {
        return "/campaigns/" + campaignId + "/tasks/" + taskId + "/occurrences/" + id;
    }
}
