/**
 * The self-evaluation (自评): per criterion what was done, achieved, lacks and will be mended, each
 * claim proved by citations. Owns the tables evaluation_*. Front door: {@link
 * org.biaogan.evaluation.SelfEvaluation}.
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
            "evidence"
        })
package org.biaogan.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
