/**
 * Excel and CSV as people send them: read into plain text cells, in the house's own layouts by
 * their headings, in anybody else's by what a person says of its columns, which is remembered.
 *
 * <p>Front door: {@link org.biaogan.sheets.Layouts}; what only reads is {@link
 * org.biaogan.sheets.SheetFile}, {@link org.biaogan.sheets.Grid} and {@link
 * org.biaogan.sheets.Layout}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "access"})
package org.biaogan.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
