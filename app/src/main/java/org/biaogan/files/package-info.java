/** Stored bytes by their hash; nothing about their meaning. Owns the tables files_*. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "web", "trail", "access", "jobs"})
package org.biaogan.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
