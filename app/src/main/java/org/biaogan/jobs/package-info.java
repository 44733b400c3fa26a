/**
 * Long work with progress, that can be left, cancelled and goes on after a restart. Owns the tables
 * jobs_*.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "web", "trail", "access"})
package org.biaogan.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
