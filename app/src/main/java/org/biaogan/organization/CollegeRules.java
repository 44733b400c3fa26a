package org.biaogan.organization;

import org.jspecify.annotations.Nullable;

/**
 * What a college may set: the numbers by which material is judged. Nothing set means the default.
 *
 * @param lateAfterDays days after the event from which capture counts as late
 * @param mostlyPercent more than this share of late pieces makes a cell mostly late
 * @param beforeYears years before a campaign whose material its first column counts
 * @param budget primary citations that are enough for a key point; where none is set the scheme
 *     says it
 */
public record CollegeRules(
        int lateAfterDays, int mostlyPercent, int beforeYears, @Nullable Integer budget) {

    public static final CollegeRules DEFAULT = new CollegeRules(30, 50, 3, null);
}
