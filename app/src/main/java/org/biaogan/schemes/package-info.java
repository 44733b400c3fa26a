/**
 * Official criteria trees: criteria and key points of one batch or level, read from files at start
 * and kept as they were. A version never changes; a new text is a new version.
 *
 * <p>Owns the tables schemes_*. Front door: {@link org.biaogan.schemes.SchemeLibrary}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "web", "trail", "access"})
package org.biaogan.schemes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
