package org.biaogan.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import org.biaogan.plan.Kept;
import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;

/**
 * Which pieces of the vault are listed. Nothing chosen lists all that stand.
 *
 * @param q words of the title, its source, or within the file; or the title in pinyin
 * @param criterion cited for a key point of this criterion
 * @param cited cited in this campaign, or not, or either
 * @param withdrawn the withdrawn ones instead of those that stand
 * @param from not before this day of the event
 * @param to not after it
 * @param unit of this unit alone
 * @param filed filed to a task of this campaign
 * @param late captured late
 * @param primary for the key point it is the primary citation
 * @param mine entered by who asks; there is no way to ask for another person
 * @param order which come first, where words are looked for
 * @param state one choice for what {@code cited}, {@code withdrawn} and {@code filed} say; becomes
 *     these
 * @param month one choice for {@code from} and {@code to}; becomes these
 * @param more whether the less usual choices are open
 */
public record VaultFilter(
        @Nullable String q,
        @Nullable MaterialClass materialClass,
        @Nullable Kept kept,
        @Nullable Long task,
        @Nullable Long keyPoint,
        @Nullable Long criterion,
        @Nullable Boolean cited,
        @Nullable Boolean withdrawn,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long unit,
        @Nullable Boolean filed,
        @Nullable Boolean late,
        @Nullable Boolean primary,
        @Nullable Boolean mine,
        @Nullable VaultOrder order,
        @Nullable VaultState state,
        @Nullable YearMonth month,
        @Nullable Boolean more) {

    public static final VaultFilter ALL = of(null);

    public VaultFilter {
        if (state != null) {
            cited = state.cited();
            withdrawn = state.withdrawn();
            filed = state.filed();
            state = null;
        }
        if (month != null) {
            from = month.atDay(1);
            to = month.atEndOfMonth();
            month = null;
        }
        q = q == null || q.isBlank() ? null : q.strip();
    }

    /** All that stand and have these words. */
    public static VaultFilter of(@Nullable String q) {
        return new VaultFilter(
                q, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null);
    }

    /** What is cited for a key point, with its event in these days. */
    static VaultFilter of(long keyPoint, LocalDate from, LocalDate to) {
        return new VaultFilter(
                null, null, null, null, keyPoint, null, null, null, from, to, null, null, null,
                null, null, null, null, null, null);
    }

    public boolean none() {
        return byKindOnly() && materialClass == null && kept == null && withdrawn == null;
    }

    /** Whether class, keeping and withdrawal alone decide. */
    boolean byKindOnly() {
        return q == null
                && task == null
                && keyPoint == null
                && criterion == null
                && cited == null
                && from == null
                && to == null
                && unit == null
                && filed == null
                && late == null
                && primary == null
                && mine == null;
    }

    public boolean isOpen() {
        return Boolean.TRUE.equals(more);
    }

    /** The one choice that says what these three say; null where none does. */
    public @Nullable VaultState shownState() {
        return VaultState.find(this);
    }

    /** The month whose days these are; null where they are others. */
    public @Nullable YearMonth shownMonth() {
        if (from == null || to == null) {
            return null;
        }
        var of = YearMonth.from(from);
        return from.equals(of.atDay(1)) && to.equals(of.atEndOfMonth()) ? of : null;
    }

    /** Whether it asks what the campaign has, wherever the units stand in the tree today. */
    boolean ofCampaign() {
        return keyPoint != null
                || criterion != null
                || task != null
                || Boolean.TRUE.equals(filed)
                || Boolean.TRUE.equals(cited);
    }

    boolean ofWithdrawn() {
        return Boolean.TRUE.equals(withdrawn);
    }
}
