/** A real PostgreSQL that starts and stops with the application. Plain Java, no framework. */
@NullMarked
package org.biaogan.launcher;

import org.jspecify.annotations.NullMarked;
