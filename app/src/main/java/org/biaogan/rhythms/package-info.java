/**
 * Rhythms of organisational life: how often what is held by whom and on what basis, and how a
 * unit's year stands to that. Derived from the records of activities alone; nobody fills in a
 * second form, and units stand in their own order, never by how they did.
 *
 * <p>Owns the tables rhythms_*. Front doors: {@link org.biaogan.rhythms.Rhythms} and, for why
 * something was not held, {@link org.biaogan.rhythms.Deviations}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "web",
            "trail",
            "access",
            "organization",
            "schemes",
            "campaigns",
            "plan",
            "activities"
        })
package org.biaogan.rhythms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
