package org.biaogan.rhythms;

import org.biaogan.schemes.Wording;

/**
 * How often a kind of activity is held by whom.
 *
 * @param kind the code of the kind
 * @param holder the kind of unit: a branch, a general branch, a group
 * @param basis the paper it stands in
 * @param regulation whether that is a regulation; otherwise a rule of the school
 */
public record RhythmRule(
        String code,
        String kind,
        Wording title,
        String holder,
        Every every,
        Wording basis,
        boolean regulation) {

    /** Whether units of this kind hold it. */
    public boolean isFor(String unitKind) {
        return switch (holder) {
            case "BRANCH" -> unitKind.endsWith("_BRANCH") && !unitKind.equals("GENERAL_BRANCH");
            default -> unitKind.equals(holder);
        };
    }
}
