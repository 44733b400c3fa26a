package org.biaogan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeDatabaseTest {

    @TempDir Path folder;

    @Test
    void aNewHomeGetsItsDatabaseAndKeepsItsPort() throws Exception {
        Path home = folder.resolve("新的 home");
        int port;
        try (HomeDatabase first = HomeDatabase.start(home)) {
            port = first.port();
            assertThat(
                            Homes.number(
                                    first,
                                    "select count(*) from pg_database where datname = 'biaogan'"))
                    .isOne();
        }
        try (HomeDatabase second = HomeDatabase.start(home)) {
            assertThat(second.port()).isEqualTo(port);
        }
    }

    @Test
    void aPortThatSomebodyElseTookIsReplaced() throws Exception {
        Path home = Homes.copyTo(folder.resolve("home"));
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(home.resolve("database.port"), other.getLocalPort() + "\n");
            try (HomeDatabase database = HomeDatabase.start(home)) {
                assertThat(database.port()).isNotEqualTo(other.getLocalPort());
            }
        }
    }

    @Test
    void theDatabaseIsDurableCheckedAndClosedToOtherMachines() throws Exception {
        Path home = Homes.copyTo(folder.resolve("home"));
        try (HomeDatabase database = HomeDatabase.start(home)) {
            assertThat(
                            Homes.number(
                                    database,
                                    """
                                    select count(*) from pg_settings
                                    where (name, setting) in (
                                        ('fsync', 'on'), ('full_page_writes', 'on'),
                                        ('synchronous_commit', 'on'), ('data_checksums', 'on'),
                                        ('listen_addresses', '127.0.0.1'),
                                        ('unix_socket_directories', ''))
                                    """))
                    .isEqualTo(6);
            assertThatThrownBy(() -> new Connections(database.port(), "wrong").answers())
                    .isInstanceOf(LauncherException.class)
                    .hasMessageContaining("database.password");
        }
    }

    @Test
    void aSecondInstanceIsToldAndTheFirstGoesOn() throws Exception {
        Path home = Homes.copyTo(folder.resolve("home"));
        try (HomeDatabase first = HomeDatabase.start(home)) {
            assertThatThrownBy(() -> HomeDatabase.start(home))
                    .isInstanceOf(LauncherException.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining("已有一个实例在运行");
            try (ChildJvm other = ChildJvm.run(SaysWhoRunsIt.class, home)) {
                assertThat(other.rest()).startsWith("refused: Biaogan is already running");
            }
            assertThat(Homes.number(first, "select 1")).isOne();
        }
    }

    @Test
    void aStalePidFileThatNamesAnotherProgramIsPutAside() throws Exception {
        Path home = Homes.copyTo(folder.resolve("home"));
        Process foreign = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    home.resolve("database").resolve("postmaster.pid"),
                    "%d%n%s%n1700000000%n5432%n%n127.0.0.1%n  12345 678%nready%n"
                            .formatted(foreign.pid(), home.resolve("database")));
            try (HomeDatabase database = HomeDatabase.start(home)) {
                assertThat(Homes.number(database, "select 1")).isOne();
            }
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void aHomeThatWasMovedStartsWhereItIsNow() throws Exception {
        Path home = Homes.copyTo(folder.resolve("before"));
        try (HomeDatabase database = HomeDatabase.start(home);
                var connection = Homes.connect(database)) {
            connection.createStatement().execute("create table kept as select 42 as number");
        }
        Path after =
                Files.move(
                        home, Files.createDirectory(folder.resolve("elsewhere")).resolve("after"));
        try (HomeDatabase database = HomeDatabase.start(after)) {
            assertThat(Homes.number(database, "select number from kept")).isEqualTo(42);
        }
    }

    @Test
    void aHomeThatCannotBeWrittenIsSaidInOneSentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> HomeDatabase.start(file.resolve("home")))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("数据目录无法写入");
        assertThatThrownBy(() -> HomeDatabase.start(Path.of("/proc/biaogan-home")))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void aDatabaseOfAnotherMajorVersionIsRefusedAndLeftAlone() throws Exception {
        Path home = Homes.copyTo(folder.resolve("home"));
        Path version = Files.writeString(home.resolve("database").resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> HomeDatabase.start(home))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("made by PostgreSQL 17")
                .hasMessageContaining("SPRING_DATASOURCE_URL");
        assertThat(version).hasContent("17\n");
    }

    @Test
    void aServerThatCannotStartIsSaidAtOnceAndTheHomeIsFreeAgain() throws Exception {
        Path home = Homes.copyTo(folder.resolve("home"));
        Path configuration = home.resolve("database").resolve("postgresql.conf");
        String good = Files.readString(configuration);
        Files.writeString(configuration, good + "\nnonsense = 1\n");
        assertThatThrownBy(() -> HomeDatabase.start(home))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("postgres.log");
        assertThat(home.resolve("postgres.log")).content().contains("nonsense");
        Files.writeString(configuration, good);
        try (HomeDatabase database = HomeDatabase.start(home)) {
            assertThat(Homes.number(database, "select 1")).isOne();
        }
    }
}
