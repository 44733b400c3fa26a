package org.biaogan.activities;

import org.jspecify.annotations.Nullable;

/** Which matters of a ledger are shown. */
public record MatterFilter(MatterKind kind, @Nullable Long unit, boolean openOnly) {}
