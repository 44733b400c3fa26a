/** Builds papers and packs out of what other modules state; owns no facts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package org.biaogan.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
