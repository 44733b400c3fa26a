package org.biaogan.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL that ships with the product, unpacked once into the home. */
final class Binaries {

    static final String VERSION = "18.6.0";
    static final String MAJOR = "18";

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
            Folders.delete(part);
            Files.createDirectories(part);
            try (InputStream archive = archive()) {
                unpack(archive, part);
            }
            openToAll(part.resolveSibling("."));
            Folders.bringToDisk(part);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LauncherException(
                    "PostgreSQL cannot be unpacked into %s; look for free space on the disk."
                                    .formatted(place)
                            + " / 无法解压数据库程序：请检查磁盘剩余空间。",
                    e);
        }
    }

    /** Whoever PostgreSQL runs as reads its programs, whatever mask they were unpacked under. */
    private static void openToAll(Path folder) {
        Account.run(List.of("chmod", "-R", "a+rX", folder.normalize().toString()));
    }

    /** The archive of this operating system and processor, where it is among our dependencies. */
    private static InputStream archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "");
        InputStream archive =
                Binaries.class.getResourceAsStream(
                        "/postgres-%s-%s.txz"
                                .formatted(
                                        system, processor.equals("amd64") ? "x86_64" : processor));
        if (archive == null) {
            throw new LauncherException(
                    "Biaogan brings no PostgreSQL for %s on %s. Set SPRING_DATASOURCE_URL to a server of your own."
                                    .formatted(system, processor)
                            + " / 本平台没有随附的 PostgreSQL：请把 SPRING_DATASOURCE_URL 指向自己的数据库。");
        }
        return archive;
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
}
