/** Who did what to what, and when: append only, ids and digests only. Owns the tables trail_*. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "web"})
package org.biaogan.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
