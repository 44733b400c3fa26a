package org.biaogan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files under a key: whole, in part, and what somebody did to them on the disk. */
class SealTest {

    private static final Key KEY = key(1);
    private static final int HEAD = 28;
    private static final int SEALED_CHUNK = Seal.CHUNK + Seal.TAG;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Seal.CHUNK - 1, Seal.CHUNK, Seal.CHUNK + 1, 3 * Seal.CHUNK})
    void whatWasSealedOpensFromEveryPlace(int size) throws IOException {
        byte[] plain = bytes(size);
        byte[] sealed = sealed(plain);
        for (int from : new int[] {0, 1, Seal.CHUNK - 1, Seal.CHUNK, Seal.CHUNK + 1}) {
            if (from == 0 || from < size) {
                assertThat(open(sealed, KEY, hash(plain), from))
                        .isEqualTo(Arrays.copyOfRange(plain, from, size));
            }
        }
    }

    @Test
    void nothingOfTheFileIsSeenAndTheSameFileLooksDifferentEachTime() throws IOException {
        byte[] plain = "标杆院系".repeat(1000).getBytes(StandardCharsets.UTF_8);
        assertThat(sealed(plain)).isNotEqualTo(sealed(plain));
        assertThat(new String(sealed(plain), StandardCharsets.UTF_8)).doesNotContain("标杆");
    }

    @Test
    void aByteThatChangedAChunkThatWasCutOffOrSwappedDoesNotOpen() throws IOException {
        byte[] plain = bytes(3 * Seal.CHUNK);
        byte[] sealed = sealed(plain);
        byte[] changed = sealed.clone();
        changed[HEAD + 70_000] ^= 1;
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, HEAD, swapped, HEAD + SEALED_CHUNK, SEALED_CHUNK);
        System.arraycopy(sealed, HEAD + SEALED_CHUNK, swapped, HEAD, SEALED_CHUNK);

        assertDamaged(changed, plain);
        assertDamaged(swapped, plain);
        assertDamaged(Arrays.copyOf(sealed, HEAD + 2 * SEALED_CHUNK), plain);
        assertDamaged(Arrays.copyOf(sealed, sealed.length - 1), plain);
        assertDamaged(Arrays.copyOf(sealed, HEAD), plain);
        assertDamaged(Arrays.copyOf(sealed, 3), plain);
    }

    @Test
    void sealedBytesOpenUnderNoOtherNameAndWithNoOtherKey() throws IOException {
        byte[] plain = bytes(100);
        byte[] sealed = sealed(plain);
        assertThatThrownBy(() -> open(sealed, KEY, hash(bytes(7)), 0))
                .isInstanceOf(DamagedBytes.class);
        assertThatThrownBy(() -> open(sealed, key(2), hash(plain), 0))
                .isInstanceOf(DamagedBytes.class);
    }

    @Test
    void theKeyFileLiesOutsideTheHomeAndHoldsKeysOnly(@TempDir Path folder) throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path file = folder.resolve("keys");
        Files.writeString(file, "# 2026\n" + secret(2) + "\n\n" + secret(1) + "\n");
        assertThat(Keys.read(file, home).current()).contains(key(2));
        assertThat(Keys.read(file, home).find(KEY.id())).contains(KEY);
        assertThat(Keys.read(null, home).current()).isEmpty();

        Files.writeString(file, "not a key");
        assertThatThrownBy(() -> Keys.read(file, home)).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> Keys.read(folder.resolve("none"), home))
                .hasMessageContaining("cannot be read");
        Path within = Files.writeString(home.resolve("keys"), secret(1));
        assertThatThrownBy(() -> Keys.read(within, home)).hasMessageContaining("inside the home");
    }

    static Key key(int seed) {
        return Key.of(Base64.getDecoder().decode(secret(seed)));
    }

    static String secret(int seed) {
        byte[] secret = new byte[Key.BYTES];
        new Random(seed).nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    private static void assertDamaged(byte[] sealed, byte[] plain) {
        assertThatThrownBy(() -> open(sealed, KEY, hash(plain), 0))
                .isInstanceOf(DamagedBytes.class);
    }

    private static byte[] sealed(byte[] plain) throws IOException {
        return Seal.seal(new ByteArrayInputStream(plain), KEY, hash(plain)).readAllBytes();
    }

    private static byte[] open(byte[] sealed, Key key, String sha256, long from)
            throws IOException {
        return Seal.open(
                        offset ->
                                new ByteArrayInputStream(
                                        sealed, (int) offset, sealed.length - (int) offset),
                        key,
                        sha256,
                        from)
                .readAllBytes();
    }

    private static String hash(byte[] plain) throws IOException {
        return Hashes.of(new ByteArrayInputStream(plain));
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
