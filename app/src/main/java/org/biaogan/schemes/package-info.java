/**
 * Official criteria trees: criteria and key points of one batch or level, read from files at start
 * and kept as they were. A version never changes; a new text is a new version.
 *
 * <p>Owns the tables schemes_*. Front doors: {@link org.biaogan.schemes.SchemeLibrary} and {@link
 * org.biaogan.schemes.SchemeMappings}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "web", "trail", "access"})
package org.biaogan.schemes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
