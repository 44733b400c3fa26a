package org.biaogan.files;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Kept bytes while they are read. The last of them are handed out only when all have proved to be
 * those that came: damaged ones end in the middle, so that nobody takes them for whole.
 */
final class ProvenBytes extends Chunks {

    private static final int CHUNK = 1 << 16;

    private final String sha256;
    private final MessageDigest digest = Hashes.sha256();

    ProvenBytes(InputStream bytes, String sha256) {
        super(bytes, CHUNK);
        this.sha256 = sha256;
    }

    @Override
    byte[] turn(byte[] chunk, int length, boolean last) throws IOException {
        digest.update(chunk, 0, length);
        if (last && !HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new DamagedBytes(sha256);
        }
        return Arrays.copyOf(chunk, length);
    }
}
