package org.biaogan.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint by which a pack proves that nothing in it was changed. */
final class Sha256 {

    private Sha256() {}

    /** What was read and where it went: its fingerprint in small hexadecimal letters, its size. */
    record Copied(String sha256, long size) {}

    static Copied copy(InputStream from, OutputStream to, byte[] buffer) throws IOException {
        MessageDigest digest = digest();
        long size = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            digest.update(buffer, 0, read);
            to.write(buffer, 0, read);
            size += read;
        }
        return new Copied(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
