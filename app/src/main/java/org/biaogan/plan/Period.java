package org.biaogan.plan;

import java.time.LocalDate;

/**
 * One stretch of days in which a task is due once.
 *
 * @param name 2026-11, 2026-Q4, 2026-autumn, 2026, once or event-1
 */
public record Period(String name, LocalDate fromOn, LocalDate dueOn) {}
