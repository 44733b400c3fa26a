package org.biaogan.complaints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said after a complaint.
 *
 * @param answer whether it is an answer, or a further word of who complained
 * @param unitName in the name of which unit it is answered
 */
public record Word(
        int no,
        boolean answer,
        String words,
        @Nullable String name,
        @Nullable String unitName,
        LocalDate saidOn) {}
