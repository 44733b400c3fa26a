package org.biaogan.rhythms;

import org.jspecify.annotations.Nullable;

/**
 * A rule as it holds in a unit.
 *
 * @param every how often it is held there
 * @param said which unit says otherwise, if one does
 */
public record HeldRule(RhythmRule rule, Every every, @Nullable SchoolRule said) {}
