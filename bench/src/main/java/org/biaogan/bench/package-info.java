/** Measures the product from outside, as a process of its own. */
@NullMarked
package org.biaogan.bench;

import org.jspecify.annotations.NullMarked;
