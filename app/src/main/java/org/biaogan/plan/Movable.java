package org.biaogan.plan;

import java.time.LocalDate;

/**
 * An occurrence as far as moving its day asks.
 *
 * @param answered whether a result in words is there
 */
record Movable(
        long id,
        String unitName,
        LocalDate fromOn,
        LocalDate dueOn,
        boolean event,
        boolean answered,
        boolean skipped) {}
