package org.biaogan.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.biaogan.launcher.HomeDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the product does with the folder it is given, and what it says where it cannot start. */
class HomeFolderTest {

    @TempDir private Path folder;

    @Test
    void aHomeThatWasMovedAndHasAStalePidFileStartsAndStopsItsDatabase() throws Exception {
        Path before = SampleHome.copyTo(folder.resolve("before"));
        Path home = Files.move(before, Files.createDirectory(folder.resolve("别处")).resolve("数据"));
        Process foreign = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    home.resolve("database/postmaster.pid"),
                    "%d%n%s%n1700000000%n5432%n%n127.0.0.1%n  12345 678%nready%n"
                            .formatted(foreign.pid(), before.resolve("database")));
            ProcessHandle postgres;
            try (Product product = Product.start(home);
                    Visitor organiser = Visitor.signedIn(product, "organiser")) {
                assertThat(organiser.get("/campaigns/1").statusCode()).isEqualTo(200);
                postgres = product.postgres().orElseThrow();
                assertThat(postgres.isAlive()).isTrue();
            }
            assertThat(postgres.isAlive()).isFalse();
            assertThat(home.resolve("database/postmaster.pid")).doesNotExist();
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void aSecondInstanceIsToldAndTheFirstGoesOn() throws Exception {
        Product first = SampleHome.shared();
        assertRefused(
                Product.refused(first.home()),
                "Biaogan is already running on " + first.home(),
                "已有一个实例在运行");
        try (Visitor visitor = Visitor.at(first)) {
            assertThat(visitor.get("/sign-in").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aHomeThatIsAFileOrCannotBeWrittenIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "keep me");
        assertRefused(Product.refused(file), "The home folder", "cannot be written", "数据目录无法写入");
        assertThat(file).hasContent("keep me");
        assertRefused(
                Product.refused(Path.of("/proc/biaogan-home")), "cannot be written", "数据目录无法写入");
    }

    @Test
    void aHomeOfAnotherMajorVersionIsRefusedAndLeftAlone() throws Exception {
        Path home = SampleHome.copyTo(folder.resolve("home"));
        Path version = Files.writeString(home.resolve("database/PG_VERSION"), "17\n");
        assertRefused(
                Product.refused(home),
                "made by PostgreSQL 17",
                "SPRING_DATASOURCE_URL",
                "请继续使用原版程序");
        assertThat(version).hasContent("17\n");
    }

    @Test
    void withAServerOfOnesOwnTheHomeGetsNoDatabase() throws Exception {
        Path home = folder.resolve("home");
        try (HomeDatabase server = HomeDatabase.start(folder.resolve("elsewhere"))) {
            var named =
                    Map.of(
                            "SPRING_DATASOURCE_URL", server.jdbcUrl(),
                            "SPRING_DATASOURCE_USERNAME", server.user(),
                            "SPRING_DATASOURCE_PASSWORD", server.password());
            try (Product product = Product.start(home, named, "--biaogan.sample=false");
                    Visitor visitor = Visitor.at(product)) {
                assertThat(visitor.get("/sign-in").statusCode()).isEqualTo(200);
                assertThat(home.resolve("database")).doesNotExist();
                assertThat(Commands.script(named, "doctor", "--home", home).well())
                        .contains("Nothing is wrong");
            }
            try (var connection =
                            DriverManager.getConnection(
                                    server.jdbcUrl(), server.user(), server.password());
                    var applied =
                            connection
                                    .createStatement()
                                    .executeQuery(
                                            "select from flyway_schema_history where success")) {
                assertThat(applied.next()).isTrue();
            }
        }
    }

    @Test
    void nobodyFromAnotherMachineReachesTheSample() throws Exception {
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(
                                    () -> new Socket(address, SampleHome.shared().port()).close())
                            .as(address.toString())
                            .isInstanceOf(ConnectException.class);
                }
            }
        }
    }

    private static void assertRefused(Commands.Ended ended, String... sentences) {
        assertThat(ended.exit()).as(ended.words()).isEqualTo(2);
        assertThat(ended.words()).contains(sentences).doesNotContain("Exception");
    }
}
