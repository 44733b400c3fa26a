/**
 * What happened in a unit, recorded once: meetings, study, visits, service. One record closes the
 * occurrences it serves in whatever campaign, and its originals become evidence; what was decided
 * and promised stands in ledgers (台账) until it is closed. Minutes are attached, never written.
 *
 * <p>Owns the tables activities_*. Front doors: {@link org.biaogan.activities.Activities} for the
 * records, {@link org.biaogan.activities.Matters} for the ledgers.
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
            "evidence",
            "files"
        })
package org.biaogan.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
