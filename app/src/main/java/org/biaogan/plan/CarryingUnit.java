package org.biaogan.plan;

import java.time.LocalDate;

/** A unit that may carry tasks of a campaign, and since when there is such a unit. */
public record CarryingUnit(long id, String kind, String name, LocalDate fromOn) {}
