package org.biaogan.activities;

import java.util.Set;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A kind of activity, as data: what a record of it has, and which arithmetic its quorum asks for.
 *
 * @param quorum how many must be present; none where nothing is asked
 * @param basis the paper the rule stands in
 * @param regulation whether that is a regulation; otherwise a rule of the school
 */
public record ActivityKind(
        String code,
        Wording title,
        HeldBy heldBy,
        Set<Field> fields,
        @Nullable Quorum quorum,
        @Nullable DecisionRule decision,
        @Nullable Wording basis,
        boolean regulation) {

    public ActivityKind {
        fields = Set.copyOf(fields);
    }

    /** What a record may have beside kind, day, one sentence and originals. */
    public enum Field {
        CHAIR,
        ATTENDANCE,
        TOPICS,
        PARTNER
    }

    /** Which units hold it. */
    public enum HeldBy {
        BRANCH,
        GENERAL_BRANCH,
        /** A Party group, or a branch that records for one. */
        GROUP,
        ANY;

        /** Whether a unit of this kind holds it. */
        boolean is(String unitKind) {
            return switch (this) {
                case ANY -> true;
                case BRANCH -> isBranch(unitKind);
                case GROUP -> isBranch(unitKind) || unitKind.equals("GROUP");
                case GENERAL_BRANCH -> unitKind.equals("GENERAL_BRANCH");
            };
        }

        private static boolean isBranch(String unitKind) {
            return unitKind.endsWith("_BRANCH") && !unitKind.equals("GENERAL_BRANCH");
        }
    }

    /** Whether units of this kind hold it. */
    public boolean isHeldBy(String unitKind) {
        return heldBy.is(unitKind);
    }

    public boolean has(Field field) {
        return fields.contains(field);
    }
}
