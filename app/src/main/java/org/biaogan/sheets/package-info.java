/** Excel and CSV as people send them: read into plain text cells. Owns no table. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package org.biaogan.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
