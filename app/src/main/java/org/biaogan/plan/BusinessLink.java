package org.biaogan.plan;

import org.jspecify.annotations.Nullable;

/** A task that carries a goal, and how. */
public record BusinessLink(long goalId, long taskId, String goal, @Nullable String how) {}
