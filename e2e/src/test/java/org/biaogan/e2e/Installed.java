package org.biaogan.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The application as bin/run installs it, from what this build has packaged. */
final class Installed {

    private static final Path JAR = make();

    private Installed() {}

    /** The beginning of a command that runs it, with the flags of bin/run. */
    static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-jar",
                JAR.toString());
    }

    private static Path make() {
        try {
            Commands.run(Commands.ROOT, "bash", "-c", ". bin/lib.sh; use_jdk; build_app").well();
            return Commands.ROOT.resolve("app/target/installed/app.jar");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
