package org.biaogan.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Puts a new key before those that a key file has, or makes the file. The program behind bin/key.
 */
public final class NewKey {

    private NewKey() {}

    /** Takes the key file. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]).toAbsolutePath();
        try {
            Key key = add(file);
            System.out.printf(
                    "%s now seals with key %s. Keep a copy of this file apart from every backup: without it the files are lost."
                            + " / 已生成密钥 %s。请把密钥文件另存一份，并与备份分开保管：丢失密钥，文件无法恢复。%n",
                    file, key.id(), key.id());
        } catch (StoreRefuses refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
    }

    /** Older keys stay, so that what they sealed still opens. */
    static Key add(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        if (Files.exists(file)) {
            Keys.read(file, file.resolveSibling(file.getFileName() + ".home"));
            lines.addAll(Files.readAllLines(file));
        }
        byte[] secret = new byte[Key.BYTES];
        new SecureRandom().nextBytes(secret);
        lines.addFirst(Base64.getEncoder().encodeToString(secret));
        Path part =
                Files.createTempFile(
                        file.resolveSibling("."),
                        "key",
                        ".tmp",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.write(part, lines, StandardOpenOption.SYNC);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return Key.of(secret);
    }
}
