package org.biaogan.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The sample, loaded once for all tests. Who only looks shares one running product; who kills,
 * moves or fills it gets a copy of the home.
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
                Product.start(home).close();
                return home;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
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
