package org.biaogan.desk;

import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How far one project of the path is, in occurrences; tasks on an event stand outside.
 *
 * @param total all occurrences of the campaign
 * @param dueSoFar those that were due by today, or are done already
 * @param done done in time or late
 * @param skipped said to be not held, with a reason
 * @param overdue due, and neither done nor explained
 * @param overdueOnEvents the same of tasks on an event
 * @param before due before the campaign used Biaogan, and open: never late
 */
public record ProjectProgress(
        String code,
        String titleZh,
        @Nullable String titleEn,
        @Nullable String aimZh,
        @Nullable String aimEn,
        int tasks,
        int total,
        int dueSoFar,
        int done,
        int skipped,
        int overdue,
        int overdueOnEvents,
        int before) {

    public Wording title() {
        return new Wording(titleZh, titleEn);
    }

    public @Nullable Wording aim() {
        return Wording.orNothing(aimZh, aimEn);
    }

    /** As many as the list of what is overdue has. */
    public int allOverdue() {
        return overdue + overdueOnEvents;
    }

    /** What today asks for: due so far, without what was said to be not held. */
    public int asked() {
        return dueSoFar - skipped - before;
    }

    /** Part of the whole campaign, in per cent, for the rod. */
    public double share(int count) {
        return total == 0 ? 0 : 100.0 * count / total;
    }
}
