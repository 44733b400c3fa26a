package org.biaogan.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * How a file is sealed: a head (word, number of the key, salt), then chunks of 64 KiB, each under
 * AES-256-GCM with a tag of its own. Number and end of a chunk are part of its nonce: chunks that
 * were cut off, swapped or repeated do not open. Any chunk opens without those before it.
 */
final class Seal {

    static final int CHUNK = 1 << 16;
    static final int TAG = 16;

    private static final String WORD = "BGS1";
    private static final int SALT = 16;
    private static final int HEAD = WORD.length() + 8 + SALT;
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    static InputStream seal(InputStream plain, Key key, String sha256) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        byte[] head = head(key, salt);
        return new SequenceInputStream(
                new ByteArrayInputStream(head),
                new Turned(plain, CHUNK, Cipher.ENCRYPT_MODE, key.ofFile(salt, sha256), sha256, 0));
    }

    private static byte[] head(Key key, byte[] salt) {
        return ByteBuffer.allocate(HEAD)
                .put((WORD + key.id()).getBytes(StandardCharsets.US_ASCII))
                .put(salt)
                .array();
    }

    /** Where sealed bytes are read from, at any place. */
    interface Source {
        InputStream from(long offset) throws IOException;
    }

    /**
     * The plain bytes from this one on, which must be one of the file, or the end of an empty one.
     */
    static InputStream open(Source sealed, Key key, String sha256, long from) throws IOException {
        long number = from / CHUNK;
        InputStream bytes = sealed.from(0);
        try {
            byte[] salt = salt(bytes, key, sha256);
            if (number > 0) {
                bytes.close();
                bytes = sealed.from(HEAD + number * (CHUNK + TAG));
            }
            InputStream plain =
                    new Turned(
                            bytes,
                            CHUNK + TAG,
                            Cipher.DECRYPT_MODE,
                            key.ofFile(salt, sha256),
                            sha256,
                            number);
            plain.skipNBytes(from % CHUNK);
            return plain;
        } catch (IOException | RuntimeException broken) {
            bytes.close();
            throw broken;
        }
    }

    private static byte[] salt(InputStream bytes, Key key, String sha256) throws IOException {
        byte[] head = bytes.readNBytes(HEAD);
        if (head.length != HEAD) {
            throw new DamagedBytes(sha256);
        }
        byte[] salt = Arrays.copyOfRange(head, HEAD - SALT, HEAD);
        if (!Arrays.equals(head, head(key, salt))) {
            throw new DamagedBytes(sha256);
        }
        return salt;
    }

    /** Chunks that are sealed or opened while they go by. */
    private static final class Turned extends Chunks {

        private final int mode;
        private final SecretKey key;
        private final String sha256;
        private long number;

        Turned(InputStream from, int size, int mode, SecretKey key, String sha256, long number) {
            super(from, size);
            this.mode = mode;
            this.key = key;
            this.sha256 = sha256;
            this.number = number;
        }

        @Override
        byte[] turn(byte[] chunk, int length, boolean last) throws IOException {
            byte[] nonce =
                    ByteBuffer.allocate(NONCE).putInt(last ? 1 : 0).putLong(number++).array();
            try {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
                return cipher.doFinal(chunk, 0, length);
            } catch (AEADBadTagException changed) {
                throw new DamagedBytes(sha256);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
