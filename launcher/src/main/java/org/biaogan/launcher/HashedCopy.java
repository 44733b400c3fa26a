package org.biaogan.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Copies files into a folder that only its owner may read, and knows the hash of all it wrote. */
final class HashedCopy {

    private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final int BUFFER = 1 << 18;

    private final Path target;
    private final SortedMap<String, String> sums = new TreeMap<>();
    private final byte[] buffer = new byte[BUFFER];
    private long bytes;

    HashedCopy(Path target) {
        this.target = target;
    }

    /** The hash of what was copied, or nothing where the file went away meanwhile. */
    Optional<String> file(Path from, String name) throws IOException {
        try (InputStream in = Files.newInputStream(from)) {
            return Optional.of(write(in, name));
        } catch (NoSuchFileException wentAway) {
            if (Files.exists(from)) {
                throw wentAway;
            }
            return Optional.empty();
        }
    }

    void text(String content, String name) throws IOException {
        write(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), name);
    }

    void folder(String name) throws IOException {
        Files.createDirectories(target.resolve(name), OWN_FOLDER);
    }

    Path target() {
        return target;
    }

    Manifest manifest() {
        return new Manifest(sums);
    }

    long bytes() {
        return bytes;
    }

    private String write(InputStream in, String name) throws IOException {
        Path to = target.resolve(name);
        Path folder = to.getParent();
        if (folder != null) {
            Files.createDirectories(folder, OWN_FOLDER);
        }
        Files.createFile(to, OWN_FILE);
        MessageDigest digest = sha256();
        try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.WRITE)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
                bytes += n;
            }
        }
        String sum = HexFormat.of().formatHex(digest.digest());
        sums.put(name, sum);
        return sum;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
