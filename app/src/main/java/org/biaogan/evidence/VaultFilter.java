package org.biaogan.evidence;

import java.time.LocalDate;
import org.biaogan.plan.Kept;
import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;

/**
 * Which pieces of the vault are listed. Nothing chosen lists all that stand.
 *
 * @param q words of the title, or within the file
 * @param cited cited in this campaign, or not, or either
 * @param withdrawn the withdrawn ones instead of those that stand
 * @param from not before this day of the event
 * @param to not after it
 * @param unit of this unit alone
 * @param filed filed to a task of this campaign
 * @param late captured late
 * @param primary for the key point it is the primary citation
 */
public record VaultFilter(
        @Nullable String q,
        @Nullable MaterialClass materialClass,
        @Nullable Kept kept,
        @Nullable Long task,
        @Nullable Long keyPoint,
        @Nullable Boolean cited,
        @Nullable Boolean withdrawn,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long unit,
        @Nullable Boolean filed,
        @Nullable Boolean late,
        @Nullable Boolean primary) {

    public static final VaultFilter ALL =
            new VaultFilter(
                    null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** What is cited for a key point, with its event in these days. */
    static VaultFilter of(long keyPoint, LocalDate from, LocalDate to) {
        return new VaultFilter(
                null, null, null, null, keyPoint, null, null, from, to, null, null, null, null);
    }

    public boolean none() {
        return byKindOnly() && materialClass == null && kept == null && withdrawn == null;
    }

    /** Whether class, keeping and withdrawal alone decide. */
    boolean byKindOnly() {
        return pattern() == null
                && task == null
                && keyPoint == null
                && cited == null
                && from == null
                && to == null
                && unit == null
                && filed == null
                && late == null
                && primary == null;
    }

    /** Whether some of the less usual conditions are set. */
    public boolean more() {
        return from != null || to != null || unit != null || filed != null || late != null;
    }

    /** Whether it asks what the campaign has, wherever the units stand in the tree today. */
    boolean ofCampaign() {
        return keyPoint != null
                || task != null
                || Boolean.TRUE.equals(filed)
                || Boolean.TRUE.equals(cited);
    }

    boolean ofWithdrawn() {
        return Boolean.TRUE.equals(withdrawn);
    }

    /** The words for {@code like}, its own signs taken literally. */
    @Nullable String pattern() {
        if (q == null || q.isBlank()) {
            return null;
        }
        return "%" + q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
