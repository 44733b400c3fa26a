@NullMarked
package org.biaogan.extractor;

import org.jspecify.annotations.NullMarked;
