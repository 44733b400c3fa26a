package org.biaogan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeBackupTest {

    @TempDir Path folder;

    @Test
    void whatWasAcknowledgedBeforeABackupComesBackWithItsFilesWhilePeopleWork() throws Exception {
        Path home = Homes.copyTo(folder.resolve("home"));
        Path backup = folder.resolve("backup");
        long before;
        try (HomeDatabase database = HomeDatabase.start(home);
                var work = new WorkingPeople(database)) {
            work.waitFor(100);
            before = work.acknowledged();
            HomeBackup.Report report = HomeBackup.backup(database, backup);
            assertThat(report.damaged()).isEmpty();
            work.waitFor(before + 50);
        }
        Process check =
                new ProcessBuilder("sha256sum", "--quiet", "-c", "SHA256SUMS")
                        .directory(backup.toFile())
                        .inheritIO()
                        .start();
        assertThat(check.waitFor()).isZero();

        Path restored = folder.resolve("restored");
        HomeBackup.restore(backup, restored);
        try (HomeDatabase database = HomeDatabase.start(restored)) {
            assertThat(
                            Homes.number(
                                    database,
                                    "select count(*) from kept where number <= " + before))
                    .isEqualTo(before);
            assertEveryKnownFileIsWhole(database, restored);
        }
        assertThat(restored.resolve("restoring")).doesNotExist();
    }

    @Test
    void aHomeThatAnotherProgramRunsIsBackedUpThroughItsPort() throws Exception {
        Path home = Homes.copyTo(folder.resolve("home"));
        try (ChildJvm application = ChildJvm.run(KeepsInserting.class, home)) {
            long acknowledged = Long.parseLong(application.line());
            HomeBackup.backup(home, folder.resolve("backup"));
            assertThat(Long.parseLong(application.line())).isGreaterThan(acknowledged);
            application.kill();
        }
        Orphan.clear(new Home(home));
        HomeBackup.restore(folder.resolve("backup"), folder.resolve("restored"));
        try (HomeDatabase database = HomeDatabase.start(folder.resolve("restored"))) {
            assertThat(Homes.number(database, "select count(*) from kept")).isPositive();
        }
    }

    @Test
    void aBackupWithOneFlippedBitIsRefusedAndNothingIsInPlace() throws Exception {
        Path backup = backupOfAStoppedHome();
        flipABit(backup.resolve("database/global/pg_control"));
        Path restored = folder.resolve("restored");
        assertThatThrownBy(() -> HomeBackup.restore(backup, restored))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("database/global/pg_control was changed")
                .hasMessageContaining("备份已损坏");
        assertThat(restored).isEmptyDirectory();
    }

    @Test
    void aBackupThatLacksAFileIsRefused() throws Exception {
        Path backup = backupOfAStoppedHome();
        Files.delete(backup.resolve("database/pg_xact/0000"));
        assertThatThrownBy(() -> HomeBackup.restore(backup, folder.resolve("restored")))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("database/pg_xact/0000 is missing");
    }

    @Test
    void aHomeWithAnythingInItIsNotRestoredInto() throws Exception {
        Path backup = backupOfAStoppedHome();
        Path used = Files.createDirectory(folder.resolve("used"));
        Files.writeString(used.resolve("letter.txt"), "keep me");
        assertThatThrownBy(() -> HomeBackup.restore(backup, used))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("is not empty");
        assertThat(used.resolve("letter.txt")).hasContent("keep me");
    }

    @Test
    void aRestoreThatWasBrokenOffIsNotStarted() throws Exception {
        Path home = Homes.copyTo(folder.resolve("home"));
        Files.createDirectory(home.resolve("restoring"));
        assertThatThrownBy(() -> HomeDatabase.start(home))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("broken off");
    }

    @Test
    void aHomeAndWhatIsRestoredOfItKnowTheBackupsThatMayStillHoldAPiece() throws Exception {
        Path home = Homes.copyTo(folder.resolve("home"));
        Files.writeString(home.resolve("sample-sign-in.txt"), "organiser secret");
        Files.createDirectory(home.resolve("keys"));
        Files.writeString(home.resolve("keys/ledger-1.pem"), "secret");
        HomeBackup.backup(home, folder.resolve("first"));
        HomeBackup.backup(home, folder.resolve("second"));
        assertThat(Files.readAllLines(home.resolve("backups.tsv")))
                .hasSize(2)
                .allMatch(it -> Instant.parse(it.split("\t", 2)[0]).isBefore(Instant.now()))
                .extracting(it -> Path.of(it.split("\t", 2)[1]))
                .containsExactly(folder.resolve("first"), folder.resolve("second"));
        Path restored = folder.resolve("restored");
        HomeBackup.restore(folder.resolve("second"), restored);
        assertThat(restored.resolve("backups.tsv"))
                .hasSameTextualContentAs(home.resolve("backups.tsv"));
        assertThat(restored.resolve("sample-sign-in.txt")).hasContent("organiser secret");
        assertThat(restored.resolve("keys/ledger-1.pem")).hasContent("secret");
    }

    @Test
    void aKeptFileThatTheDiskHasLostIsNamedByTheBackup() throws Exception {
        Path home = Homes.copyTo(folder.resolve("home"));
        Path lost = WorkingPeople.keep(home, "one page of minutes");
        flipABit(lost);
        assertThat(HomeBackup.backup(home, folder.resolve("backup")).damaged())
                .containsExactly(home.relativize(lost).toString());
    }

    @Test
    void aBackupNeitherOverwritesNorGoesIntoTheHomeNorInventsOne() throws Exception {
        Path home = Homes.copyTo(folder.resolve("home"));
        Path used = Files.createDirectory(folder.resolve("used"));
        Files.writeString(used.resolve("letter.txt"), "keep me");
        assertThatThrownBy(() -> HomeBackup.backup(home, used))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("is there already");
        assertThatThrownBy(() -> HomeBackup.backup(home, home.resolve("backup")))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("inside the home");
        assertThatThrownBy(() -> HomeBackup.backup(folder.resolve("none"), used))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("no database");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).noneMatch(path -> path.toString().contains(".part"));
        }
    }

    private Path backupOfAStoppedHome() throws IOException {
        Path home = Homes.copyTo(folder.resolve("home"));
        HomeBackup.backup(home, folder.resolve("backup"));
        return folder.resolve("backup");
    }

    private static void flipABit(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            int old = file.read();
            file.seek(0);
            file.write(old ^ 1);
        }
    }

    private static void assertEveryKnownFileIsWhole(HomeDatabase database, Path home)
            throws SQLException, IOException {
        try (var connection = Homes.connect(database);
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("select number, sha256 from kept order by number")) {
            while (rows.next()) {
                assertThat(WorkingPeople.place(home, rows.getString(2)))
                        .hasContent("minutes " + rows.getLong(1));
            }
        }
    }
}
