package org.biaogan.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a task promises to change, in figures. */
public record Measure(
        String title,
        String unit,
        BigDecimal baseline,
        BigDecimal target,
        @Nullable BigDecimal value) {}
