/**
 * Reads files that nobody vouches for: text, page counts, days, pictures of pages. The reading is
 * done by processes with little memory, little time, one folder and no network; this package starts
 * them, hands them one file at a time and believes nothing they say without a limit. Plain Java.
 */
@NullMarked
package org.biaogan.extractor;

import org.jspecify.annotations.NullMarked;
