package org.biaogan.plan;

/** Why an expected class of material will not come for an occurrence. */
public record Explanation(long occurrenceId, long expectationId, String reason) {}
