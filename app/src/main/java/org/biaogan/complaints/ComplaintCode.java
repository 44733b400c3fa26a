package org.biaogan.complaints;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * By which somebody without a name finds the answer: shown once, kept only as its SHA-256. It has
 * 78 bits from a source of chance, so it is not guessed and needs no salt.
 *
 * @param text four groups of four letters and figures that are not mistaken for one another
 */
record ComplaintCode(String text) {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    static ComplaintCode draw() {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new ComplaintCode(text.toString());
    }

    /** As somebody typed it: case, blanks and dashes do not matter. */
    static ComplaintCode typed(String text) {
        return new ComplaintCode(text);
    }

    String sha256() {
        String plain = text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
