package org.biaogan.files;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that seals files. Its number follows from the key itself, so that a key is never taken for
 * another one.
 */
record Key(String id, SecretKey secret) {

    static final int BYTES = 32;

    static Key of(byte[] secret) {
        var key = new SecretKeySpec(secret, "HmacSHA256");
        byte[] id = mac(key, "biaogan key number".getBytes(StandardCharsets.UTF_8));
        return new Key(HexFormat.of().formatHex(id, 0, 4), key);
    }

    /** Every file has a key of its own, bound to its hash: sealed bytes fit under no other name. */
    SecretKey ofFile(byte[] salt, String sha256) {
        byte[] name = HexFormat.of().parseHex(sha256);
        byte[] both = Arrays.copyOf(salt, salt.length + name.length);
        System.arraycopy(name, 0, both, salt.length, name.length);
        return new SecretKeySpec(mac(secret, both), "AES");
    }

    private static byte[] mac(SecretKey key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "Key " + id;
    }
}
