package org.biaogan.files;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the row of a file says its bytes are.
 *
 * @param sealedBy the number of the key, where they are sealed
 */
record Kept(String sha256, long size, Shelf.Kind shelf, @Nullable String sealedBy) {

    String name() {
        return sealedBy == null ? sha256 : sha256 + "." + sealedBy;
    }

    boolean isAt(Shelf.Kind kind, @Nullable String key) {
        return shelf == kind && Objects.equals(sealedBy, key);
    }
}
