/** The shell around every page: layout, page context, shared fragments, failure page. No tables. */
@NullMarked
@ApplicationModule(allowedDependencies = "base")
package org.biaogan.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
