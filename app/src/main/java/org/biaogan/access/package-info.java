/** Accounts, sign-in and who may do what: the Actor and his Scope. Owns the tables access_*. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "web", "trail"})
package org.biaogan.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
