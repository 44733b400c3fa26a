/** The product as people use it: a real process, a real database, a real browser. */
@NullMarked
package org.biaogan.e2e;

import org.jspecify.annotations.NullMarked;
