package org.biaogan.activities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One record in a list. */
public record ActivityLine(
        long id,
        String unitName,
        String kind,
        LocalDate heldOn,
        String words,
        @Nullable Integer due,
        @Nullable Integer present,
        int originals,
        int openMatters) {}
