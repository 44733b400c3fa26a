package org.biaogan.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of a file is the SHA-256 of its bytes. */
final class Hashes {

    private Hashes() {}

    static boolean isHash(String name) {
        return name.matches("[0-9a-f]{64}");
    }

    /** Reads to the end. */
    static String of(InputStream bytes) throws IOException {
        MessageDigest digest = sha256();
        new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
