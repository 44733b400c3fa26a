/** The few words every module shares: how a request fails, and civil dates. Depends on nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.biaogan.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
