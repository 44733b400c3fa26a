package org.biaogan.matching;

import org.jspecify.annotations.Nullable;

/**
 * A piece for which a key point is looked for.
 *
 * @param beginning of what its file says; empty where that is not known
 * @param sha256 of its file, where it has one
 */
public record Piece(String title, String beginning, @Nullable String sha256) {}
