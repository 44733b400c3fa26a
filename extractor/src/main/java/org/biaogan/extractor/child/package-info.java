/** What runs within the confined process: the only place where parsers touch a file. */
@NullMarked
package org.biaogan.extractor.child;

import org.jspecify.annotations.NullMarked;
