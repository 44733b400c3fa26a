/**
 * Pages that need many modules: where a campaign stands, this month, the matrix, a task; and the
 * menu around all pages. No table and no rule of its own.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "web",
            "trail",
            "access",
            "organization",
            "notices",
            "schemes",
            "campaigns",
            "plan",
            "evidence",
            "activities",
            "rhythms",
            "evaluation"
        })
package org.biaogan.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
