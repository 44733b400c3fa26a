/**
 * Biaogan: one application, one package per module; each module's package-info states its arrows.
 */
@NullMarked
package org.biaogan;

import org.jspecify.annotations.NullMarked;
