package org.biaogan.files;

import java.io.IOException;

/** A shelf in another house does not answer, or refuses. */
final class ShelfAway extends IOException {

    ShelfAway(Throwable cause) {
        super(cause);
    }
}
