package org.biaogan.rhythms;

import java.time.LocalDate;

/** A record that counts for a rhythm. */
public record Held(long activityId, LocalDate on) {}
