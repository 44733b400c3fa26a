package org.biaogan.desk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.biaogan.plan.OccurrenceState;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One result with the word on it, or none yet.
 *
 * @param own whether the reader wrote the result and so has no word on it
 * @param missing the expected classes that are neither filed nor explained, parted by blanks
 * @param sentence what is to be done, where it was returned
 * @param total how many there are of this kind, on all pages
 */
public record AwaitingLine(
        long id,
        long taskId,
        String code,
        String titleZh,
        @Nullable String titleEn,
        @Nullable String eventTitle,
        String unitName,
        String period,
        LocalDate doneOn,
        OccurrenceState state,
        String missing,
        int resultNo,
        String words,
        boolean own,
        String recordedBy,
        OffsetDateTime recordedAt,
        @Nullable String sentence,
        @Nullable String saidBy,
        @Nullable OffsetDateTime saidAt,
        int total) {

    public Wording title() {
        return new Wording(titleZh, titleEn);
    }

    public List<String> missingClasses() {
        return missing.isEmpty() ? List.of() : Arrays.asList(missing.split(" "));
    }

    /** Which result was read, as the form sends it. */
    public String picked() {
        return id + "-" + resultNo;
    }

    /** Where a word is said, below its campaign. */
    public String href(long campaignId) {
        return "/campaigns/" + campaignId + "/tasks/" + taskId + "/occurrences/" + id;
    }
}
