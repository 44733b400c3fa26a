/**
 * Builds papers and packs out of what other modules state; owns no facts but which packs were asked
 * for. Owns the tables dossier_*. Front door: {@link org.biaogan.dossier.Packs}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "web",
            "trail",
            "access",
            "ledger",
            "files",
            "jobs",
            "organization",
            "schemes",
            "campaigns",
            "plan",
            "taskbook",
            "evidence",
            "evaluation"
        })
package org.biaogan.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
