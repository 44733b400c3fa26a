package org.biaogan.evidence;

import org.biaogan.plan.Kept;
import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;

/**
 * Which pieces of the vault are listed. Nothing chosen lists all that stand.
 *
 * @param q words of the title
 * @param cited cited in this campaign, or not, or either
 * @param withdrawn the withdrawn ones instead of those that stand
 */
public record VaultFilter(
        @Nullable String q,
        @Nullable MaterialClass materialClass,
        @Nullable Kept kept,
        @Nullable Long task,
        @Nullable Long keyPoint,
        @Nullable Boolean cited,
        @Nullable Boolean withdrawn) {

    public static final VaultFilter ALL = new VaultFilter(null, null, null, null, null, null, null);

    public boolean none() {
        return equals(ALL)
                || (isBlank(q)
                        && new VaultFilter(
                                        null, materialClass, kept, task, keyPoint, cited, withdrawn)
                                .equals(ALL));
    }

    boolean ofWithdrawn() {
        return Boolean.TRUE.equals(withdrawn);
    }

    /** The words for {@code like}, its own signs taken literally. */
    @Nullable String pattern() {
        if (q == null || isBlank(q)) {
            return null;
        }
        return "%" + q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static boolean isBlank(@Nullable String words) {
        return words == null || words.isBlank();
    }
}
