package org.biaogan.files;

import java.io.IOException;

/** Kept bytes are no longer those that came: some were lost or changed. */
public final class DamagedBytes extends IOException {

    DamagedBytes(String sha256) {
        super("damaged: " + sha256);
    }
}
