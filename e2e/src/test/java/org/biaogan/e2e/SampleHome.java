package org.biaogan.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.biaogan.launcher.OpenHome;

/**
 * The sample, loaded and read once for all tests. Who only looks shares one running product; who
 * kills, moves or fills it gets a copy of the home.
 */
final class SampleHome {

    private SampleHome() {}

    /** The product that those share who leave the sample as it is, or add what harms nobody. */
    static Product shared() {
        return Shared.PRODUCT;
    }

    static Path copyTo(Path place) throws IOException, InterruptedException {
        Files.createDirectories(place);
        for (String part :
                List.of("database", "database.password", "files", "sample-sign-in.txt")) {
            Commands.run(
                            place,
                            "cp",
                            "-a",
                            Original.HOME.resolve(part).toString(),
                            place.toString())
                    .well();
        }
        Path programs = Original.HOME.resolve("postgres");
        if (Commands.run(place, "cp", "-al", programs.toString(), place.toString()).exit() != 0) {
            Commands.run(place, "cp", "-a", programs.toString(), place.toString()).well();
        }
        return place;
    }

    private static final class Original {

        private static final Path HOME = make();

        private static Path make() {
            try {
                Path home = Files.createTempDirectory("biaogan-e2e").resolve("original");
                AfterAllTests.run(() -> Commands.run(Path.of("/"), "rm", "-rf", parent(home)));
                try (Product _ = Product.start(home)) {
                    awaitAllRead(home);
                }
                return home;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** So that no copy reads hundreds of files while it is tested. */
        private static void awaitAllRead(Path home) throws SQLException, InterruptedException {
            while (waiting(home) > 0) {
                Thread.sleep(500);
            }
        }

        private static int waiting(Path home) throws SQLException {
            var waiting = new AtomicInteger();
            OpenHome.use(
                    home,
                    it -> {
                        try (var row =
                                it.createStatement()
                                        .executeQuery(
                                                "select count(*) from reading_file where state = 'WAITING'")) {
                            row.next();
                            waiting.set(row.getInt(1));
                        }
                    });
            return waiting.get();
        }

        private static String parent(Path home) {
            return String.valueOf(home.getParent());
        }
    }

    private static final class Shared {

        private static final Product PRODUCT = start();

        private static Product start() {
            try {
                var product = Product.start(copyTo(Original.HOME.resolveSibling("shared")));
                AfterAllTests.run(product::close);
                return product;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
