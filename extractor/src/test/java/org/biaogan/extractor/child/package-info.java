@NullMarked
package org.biaogan.extractor.child;

import org.jspecify.annotations.NullMarked;
