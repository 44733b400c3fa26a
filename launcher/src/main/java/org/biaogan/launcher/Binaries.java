package org.biaogan.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL that ships with the product, unpacked once into the home. */
final class Binaries {

    static final String VERSION = "18.6.0";
    static final String MAJOR = "18";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private Binaries() {}

    /**
     * Unpacks beside its place and renames, so that a broken unpacking is never taken for a whole
     * one.
     */
    static void unpack(Home home) {
        Path place = home.binaries();
        if (Files.isDirectory(place)) {
            return;
        }
        Path part = place.resolveSibling(place.getFileName() + ".tmp");
        try {
            deleteTree(part);
            Files.createDirectories(part);
            try (InputStream archive = Binaries.class.getResourceAsStream(ARCHIVE)) {
                if (archive == null) {
                    throw new LauncherException(
                            "There is no PostgreSQL for this platform. Set SPRING_DATASOURCE_URL to a server of your own."
                                    + " / 本平台没有随附的 PostgreSQL：请把 SPRING_DATASOURCE_URL 指向自己的数据库。");
                }
                unpack(archive, part);
            }
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LauncherException(
                    "PostgreSQL cannot be unpacked into " + place + " / 无法解压数据库程序", e);
        }
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
            throws IOException {
        Path target = inside(folder, folder.resolve(entry.getName()));
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Path link = Path.of(entry.getLinkName());
            inside(folder, target.resolveSibling(link));
            Files.createSymbolicLink(target, link);
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static Path inside(Path folder, Path target) {
        Path normal = target.normalize();
        if (!normal.startsWith(folder.normalize())) {
            throw new LauncherException(
                    "The PostgreSQL archive names a place outside its folder: " + target);
        }
        return normal;
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException fault) throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
