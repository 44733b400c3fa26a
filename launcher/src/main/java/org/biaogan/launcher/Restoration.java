package org.biaogan.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A backup on its way into an empty home: all of it is checked before any of it is in place. */
final class Restoration {

    private final Path backup;
    private final Home home;
    private final HashedCopy copy;

    private Restoration(Path backup, Home home) {
        this.backup = backup;
        this.home = home;
        this.copy = new HashedCopy(home.restoring());
    }

    static void run(Path backup, Path folder) {
        try {
            Manifest manifest = Manifest.read(backup);
            Cluster.refuseAnotherMajor(backup.resolve("database"));
            refuseUsed(folder);
            new Restoration(backup, Home.open(folder)).run(manifest);
        } catch (IOException e) {
            throw new LauncherException(
                    "The backup %s could not be restored: %s".formatted(backup, e)
                            + " / 恢复未能完成，请检查磁盘剩余空间和权限。",
                    e);
        }
    }

    private void run(Manifest manifest) throws IOException {
        try {
            Files.createDirectory(home.restoring());
            for (Map.Entry<String, String> file : manifest.sums().entrySet()) {
                copyChecked(file.getKey(), file.getValue());
            }
            copyEmptyFolders();
            Folders.bringToDisk(home.restoring());
        } catch (IOException | RuntimeException refused) {
            Folders.delete(home.restoring());
            throw refused;
        }
        putInPlace();
    }

    private void copyChecked(String name, String expected) throws IOException {
        Optional<String> found = copy.file(backup.resolve(name), name);
        if (found.isEmpty() || !found.get().equals(expected)) {
            throw new LauncherException(
                    "The backup is damaged: %s %s. Nothing was restored; use another backup."
                                    .formatted(name, found.isEmpty() ? "is missing" : "was changed")
                            + " / 备份已损坏（文件%s）：没有恢复任何内容，请使用另一份备份。"
                                    .formatted(found.isEmpty() ? "缺失" : "被改动"));
        }
    }

    /** PostgreSQL misses some of its folders even where they hold nothing. */
    private void copyEmptyFolders() throws IOException {
        Files.walkFileTree(
                backup.resolve("database"),
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) throws IOException {
                        copy.folder(backup.relativize(folder).toString());
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** The folder of the restore stands until all is in place: a start before that is refused. */
    private void putInPlace() throws IOException {
        Path gathered = home.restoring();
        var parts = new ArrayList<>(Home.SMALL_PARTS);
        parts.addAll(List.of(BackupNotes.NAME, Home.KEYS, "files", "database"));
        for (String part : parts) {
            if (Files.exists(gathered.resolve(part))) {
                Files.move(gathered.resolve(part), home.root().resolve(part));
            }
        }
        Folders.bringToDisk(home.root());
        Folders.delete(gathered);
    }

    private static void refuseUsed(Path folder) throws IOException {
        if (Files.isDirectory(folder) && !Folders.isEmpty(folder)) {
            throw new LauncherException(
                    "%s is not empty. Restore into a new folder; nothing is ever overwritten."
                                    .formatted(folder.toAbsolutePath())
                            + " / 该目录不是空的：请恢复到一个新目录，已有内容不会被覆盖。");
        }
    }
}
