package org.biaogan.files;

import org.jspecify.annotations.Nullable;

/** How much lies in one place, as the rows say. */
public record Place(Shelf.Kind shelf, @Nullable String sealedBy, long files, long bytes) {}
