package org.biaogan.rhythms;

import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence without a result, in the same unit and period as one of the rhythm, of a task that
 * the records of that rule usually close.
 *
 * @param alone whether the task is closed by records of no other kind
 * @param reason why it was not done, where somebody said so
 */
public record PeriodTask(
        long campaignId,
        String campaign,
        long taskId,
        long occurrenceId,
        String code,
        String titleZh,
        @Nullable String titleEn,
        boolean alone,
        @Nullable String reason) {

    public Wording title() {
        return new Wording(titleZh, titleEn);
    }

    /** How a form names it. */
    public String name() {
        return campaignId + ":" + occurrenceId;
    }
}
