/**
 * The vault: items that live with their unit, their versions and revisions, where they are filed,
 * what they are cited for and under which number; coverage and gaps. Owns the tables evidence_*.
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
            "matching",
            "jobs",
            "organization",
            "schemes",
            "campaigns",
            "plan"
        })
package org.biaogan.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
