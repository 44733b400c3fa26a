/**
 * The sample campaign (示例): one made-up college in its fourteenth month, loaded at the first start
 * unless it was asked to be left out. It states the past, so it writes history rows of other
 * modules; nothing else may. Owns no table.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "web",
            "trail",
            "access",
            "files",
            "reading",
            "organization",
            "complaints",
            "schemes",
            "campaigns",
            "plan",
            "taskbook",
            "evidence",
            "activities",
            "evaluation",
            "dossier"
        })
package org.biaogan.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
