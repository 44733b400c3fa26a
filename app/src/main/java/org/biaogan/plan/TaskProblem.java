package org.biaogan.plan;

import java.time.OffsetDateTime;

/** What is wrong that a task is to mend, and for whom; the highest number speaks. */
public record TaskProblem(
        int no, String words, String whom, OffsetDateTime saidAt, String saidBy) {}
