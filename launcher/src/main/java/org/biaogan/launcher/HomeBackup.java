package org.biaogan.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A whole copy of one home, taken while people work, and the way back into an empty home. */
public final class HomeBackup {

    /**
     * What a backup holds.
     *
     * @param damaged kept files whose bytes no longer have the hash that is their name: the disk
     *     has lost them, and an older backup may still have them
     * @param notes what the backup does not hold, or holds sealed
     */
    public record Report(int files, long bytes, List<String> damaged, List<String> notes) {

        public Report {
            damaged = List.copyOf(damaged);
            notes = List.copyOf(notes);
        }
    }

    private final Home home;
    private final HashedCopy copy;
    private final BackupNotes notes;
    private final String note;
    private final List<String> damaged = new ArrayList<>();

    private HomeBackup(Home home, Path place, HashedCopy copy) {
        this.home = home;
        this.copy = copy;
        this.notes = BackupNotes.of(home);
        this.note = BackupNotes.line(Clock.systemUTC().instant(), place);
    }

    /** Backs up a home that another program has running, or starts its database for the while. */
    public static Report backup(Path folder, Path destination) {
        if (!Files.isDirectory(folder.resolve("database"))) {
            throw new LauncherException(
                    "There is no database in %s. Name the home folder with --home."
                                    .formatted(folder.toAbsolutePath())
                            + " / 该目录中没有数据库：请用 --home 指明数据目录。");
        }
        Optional<HomeDatabase> started = HomeDatabase.startUnlessRunning(folder);
        if (started.isPresent()) {
            try (HomeDatabase database = started.get()) {
                return backup(database, destination);
            }
        }
        Home home = Home.open(folder);
        return backup(home, Connections.ofRunning(home), destination);
    }

    /** Backs up the home of a running database. */
    public static Report backup(HomeDatabase database, Path destination) {
        Home home = Home.open(database.home());
        return backup(home, Connections.of(home, database.port()), destination);
    }

    /** Checks every byte of a backup and makes an empty home of it. */
    public static void restore(Path backup, Path emptyHome) {
        Restoration.run(backup.toAbsolutePath().normalize(), emptyHome);
    }

    /** Gathered beside its place and renamed, so that a broken backup is never taken for one. */
    private static Report backup(Home home, Connections connections, Path destination) {
        Path place = destination.toAbsolutePath().normalize();
        try {
            refuseUsed(home, place);
            Path parent = Files.createDirectories(place.resolveSibling("."));
            Path part = Files.createTempDirectory(parent, place.getFileName() + ".part");
            try (Connection session = connections.open(Connections.DATABASE)) {
                var backup = new HomeBackup(home, place, new HashedCopy(part));
                Report report = backup.take(session);
                Folders.bringToDisk(part);
                backup.notes.add(backup.note);
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
                return report;
            } finally {
                Folders.delete(part);
            }
        } catch (IOException | SQLException e) {
            throw new LauncherException(
                    "The backup into %s did not succeed: %s".formatted(place, e)
                            + " / 备份未能完成，请检查目标磁盘的剩余空间和权限。",
                    e);
        }
    }

    /**
     * The database comes first: kept files never change, and each was on disk before the database
     * knew it, so files that are copied later hold all that the copied database knows.
     */
    private Report take(Connection session) throws SQLException, IOException {
        List<String> elsewhere = KeptElsewhere.sentences(session);
        DatabaseSnapshot.take(session, home.data(), copy);
        for (String part : Home.SMALL_PARTS) {
            copy.file(home.root().resolve(part), part);
        }
        if (Files.isDirectory(home.keys())) {
            for (Path key : Folders.list(home.keys())) {
                copy.file(key, home.root().relativize(key).toString());
            }
        }
        copy.text(notes.with(note), BackupNotes.NAME);
        if (Files.isDirectory(home.files())) {
            copyFiles();
        }
        Manifest manifest = copy.manifest();
        manifest.write(copy.target());
        return new Report(manifest.sums().size(), copy.bytes(), damaged, elsewhere);
    }

    private void copyFiles() throws IOException {
        Files.walkFileTree(
                home.files(),
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        String name = home.root().relativize(file).toString();
                        copy.file(file, name)
                                .filter(sum -> !isSealed(file) && !file.endsWith(sum))
                                .ifPresent(_ -> damaged.add(name));
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** The sum of sealed bytes is not their name; only the product can open them. */
    private static boolean isSealed(Path file) {
        return file.getFileName().toString().contains(".");
    }

    private static void refuseUsed(Home home, Path place) throws IOException {
        if (place.startsWith(home.root())) {
            throw new LauncherException(
                    "A backup inside the home would be lost with it. Choose a folder outside "
                            + home.root()
                            + ", best on another disk. / 备份不能放在数据目录之内：请选择其他位置，最好是另一块磁盘。");
        }
        if (Files.exists(place) && !(Files.isDirectory(place) && Folders.isEmpty(place))) {
            throw new LauncherException(
                    "%s is there already. Choose a new name for the backup.".formatted(place)
                            + " / 该位置已有内容：请为备份另取一个名字。");
        }
    }
}
