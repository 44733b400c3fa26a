package org.biaogan.evidence;

import java.util.List;
import org.biaogan.base.Refused;
import org.biaogan.schemes.Scheme;
import org.biaogan.schemes.Shares;
import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;

/** How often a scheme lets one result be used: freely, once, or up to one hundred per cent. */
final class ShareRules {

    private static final int WHOLE = 100;

    private ShareRules() {}

    /** Whether a use more is allowed, beside those that stand under the same scheme. */
    static void mayUse(Shares shares, List<Citation> others, @Nullable Integer share) {
        switch (shares) {
            case FREE -> {}
            case FORBIDDEN -> {
                if (!others.isEmpty()) {
                    throw new Refused("evidence.shares.once");
                }
            }
            case PER_CENT -> mayTake(left(others), share);
        }
    }

    private static void mayTake(int left, @Nullable Integer share) {
        if (share == null || share < 1) {
            throw new Refused("evidence.shares.missing", left);
        }
        if (share > left) {
            throw new Refused("evidence.shares.per-cent", left);
        }
    }

    private static int left(List<Citation> others) {
        return WHOLE - others.stream().mapToInt(it -> it.share() == null ? 0 : it.share()).sum();
    }

    /** For a piece that is cited nowhere yet. */
    static Problems check(Problems problems, String line, List<Scheme> schemes, SortedFile said) {
        Problems all = first(problems, line + "share", schemes, said.keyPointId(), said.share());
        boolean more =
                said.also().stream()
                        .filter(it -> !it.equals(said.keyPointId()))
                        .anyMatch(it -> of(schemes, it) != Shares.FREE);
        return more ? all.and(line + "also", "evidence.shares.one-by-one") : all;
    }

    /** For the first use of a piece. */
    static Problems first(
            Problems problems,
            String field,
            List<Scheme> schemes,
            @Nullable Long keyPointId,
            @Nullable Integer share) {
        if (keyPointId == null || of(schemes, keyPointId) != Shares.PER_CENT) {
            return problems;
        }
        return share == null || share < 1 || share > WHOLE
                ? problems.and(field, "evidence.shares.missing", WHOLE)
                : problems;
    }

    /** The rule of the scheme that has this key point. */
    static Shares of(List<Scheme> schemes, long keyPointId) {
        return schemes.stream()
                .filter(it -> it.keyPoints().anyMatch(point -> point.id() == keyPointId))
                .findFirst()
                .map(it -> it.version().shares())
                .orElse(Shares.FREE);
    }
}
