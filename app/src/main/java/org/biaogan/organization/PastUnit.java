package org.biaogan.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit was called and where it hung from a day on.
 *
 * @param parentName the unit above by its name of that day, none at the top
 */
public record PastUnit(LocalDate fromOn, String name, @Nullable String parentName) {}
