package org.biaogan.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The private halves, in the folder keys of the home, which only its owner may read. */
@Component
class KeyFolder {

    private final Path folder;

    KeyFolder(@Value("${biaogan.home}") Path home) {
        this.folder = home.resolve("keys").toAbsolutePath();
    }

    /** On disk before anybody knows its public half. */
    void keep(SigningKey.Pair pair) {
        Path place = place(Fingerprint.of(pair.publicKey()));
        String pem =
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(pair.secret().key().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n";
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
            Files.deleteIfExists(place);
            Files.createFile(place);
            restrict(place, "rw-------");
            try (var file = FileChannel.open(place, StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.wrap(pem.getBytes(StandardCharsets.US_ASCII)));
                file.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing where the file is gone; a file that is there and cannot be read is a fault. */
    Optional<SigningKey> find(LedgerKey key) {
        Path place = place(key.fingerprint());
        if (!Files.exists(place)) {
            return Optional.empty();
        }
        try {
            restrict(folder, "rwx------");
            restrict(place, "rw-------");
            String pem = Files.readString(place).replaceAll("-----[A-Z ]+-----|\\s", "");
            return Optional.of(SigningKey.of(key.algorithm(), Base64.getDecoder().decode(pem)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            throw new IllegalStateException("the key of the ledger is damaged: " + place, damaged);
        }
    }

    /** What was replaced can sign nothing any more. */
    void forget(LedgerKey key) {
        try {
            Files.deleteIfExists(place(key.fingerprint()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(String fingerprint) {
        return folder.resolve("ledger-" + Fingerprint.shortly(fingerprint) + ".pem");
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
