package org.biaogan.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in small hexadecimal letters. */
public final class Fingerprint {

    /** Stands where there is nothing before. */
    public static final String NOTHING = "0".repeat(64);

    private static final int SHORT = 16;

    private Fingerprint() {}

    public static String of(String words) {
        return of(words.getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Enough of it to tell one from another by eye. */
    public static String shortly(String fingerprint) {
        return fingerprint.length() > SHORT ? fingerprint.substring(0, SHORT) : fingerprint;
    }
}
