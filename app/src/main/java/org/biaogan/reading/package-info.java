/**
 * What files say: their text by page, their page count, the days they name. Read in confined
 * processes, once for the same bytes, kept as long as the bytes. Owns the tables reading_*.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "files"})
package org.biaogan.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
