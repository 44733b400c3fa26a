package org.biaogan.matching;

import org.jspecify.annotations.Nullable;

/**
 * A piece that a person has cited for a key point.
 *
 * @param number of the piece under the scheme
 * @param sha256 of its file, where it has one
 */
public record Confirmed(
        long itemId,
        @Nullable String number,
        String title,
        long keyPointId,
        @Nullable String sha256) {}
