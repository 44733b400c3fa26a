package org.biaogan.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/**
 * The data folder of a database that goes on working, copied file by file. What the copy lacks in
 * agreement the log mends that was written from its beginning to its end.
 */
final class DatabaseSnapshot {

    /** What a server makes anew at its start. */
    private static final Set<String> NOT_KEPT =
            Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init", "backup_label.old");

    /** Folders that must be there and may be empty. */
    private static final Set<String> KEPT_EMPTY =
            Set.of(
                    "pg_wal",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");

    private final Path data;
    private final HashedCopy copy;

    private DatabaseSnapshot(Path data, HashedCopy copy) {
        this.data = data;
        this.copy = copy;
    }

    static void take(Connection session, Path data, HashedCopy copy)
            throws SQLException, IOException {
        DatabaseSnapshot snapshot = new DatabaseSnapshot(data, copy);
        holdLog(session);
        try (var statement = session.createStatement()) {
            statement.execute("select pg_backup_start('biaogan', true)");
            snapshot.copyFolder();
            try (ResultSet end =
                    statement.executeQuery(
                            "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(false)")) {
                end.next();
                String label = end.getString(1);
                copy.text(label, "database/backup_label");
                snapshot.copyLog(LogSegment.firstOf(label), LogSegment.named(end.getString(2)));
            }
        }
    }

    /**
     * A slot that ends with the session: until then no log is thrown away, however long it grows.
     */
    private static void holdLog(Connection session) throws SQLException {
        try (var statement = session.createStatement()) {
            statement.execute(
                    "select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
        }
    }

    private void copyFolder() throws IOException {
        Files.walkFileTree(data, new Visit());
    }

    private void copyLog(LogSegment first, LogSegment last) throws IOException {
        for (LogSegment segment = first; segment.isUpTo(last); segment = segment.next()) {
            Path file = data.resolve("pg_wal").resolve(segment.name());
            if (copy.file(file, "database/pg_wal/" + segment.name()).isEmpty()) {
                throw new LauncherException(
                        "The backup lacks the log file %s; make it again.".formatted(segment.name())
                                + " / 备份缺少一个日志文件：请重新备份。");
            }
        }
    }

    private final class Visit extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            if (isTemporary(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            copy.folder(name(folder));
            return data.equals(folder.getParent())
                            && KEPT_EMPTY.contains(String.valueOf(folder.getFileName()))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (!NOT_KEPT.contains(String.valueOf(file.getFileName())) && !isTemporary(file)) {
                var _ = copy.file(file, name(file));
            }
            return FileVisitResult.CONTINUE;
        }

        /** Tables are dropped and files renamed while we walk; the log tells of it. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
            if (fault instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw fault;
        }

        private boolean isTemporary(Path path) {
            return String.valueOf(path.getFileName()).startsWith("pgsql_tmp");
        }

        private String name(Path path) {
            return Path.of("database").resolve(data.relativize(path)).toString();
        }
    }
}
