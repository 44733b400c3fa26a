package org.biaogan.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that tries everything is kept from it by the host, not by good manners. */
class FencesTest {

    private static final Limits LIMITS = new Limits(Duration.ofMinutes(1), 64, 512, 1, 1000);

    private final Fences fences = Fences.ofThisHost();

    @TempDir private Path folder;

    @Test
    void itReadsItsOwnFolderAndNoOther() throws Exception {
        assumeTrue(fences.files());
        Path secret = Files.writeString(folder.resolve("secret"), "秘密");
        assertThat(tries("read", secret)).startsWith("refused");
        assertThat(tries("read", Path.of("/etc/hostname"))).startsWith("refused");
        assertThat(tries("write", folder.resolve("new"))).startsWith("refused");
        Path own = Files.createDirectories(folder.resolve("own")).resolve("own");
        assertThat(tries("write", own)).isEqualTo("done");
        assertThat(tries("read", own)).isEqualTo("done");
    }

    @Test
    void itStartsNoProgramOfItsOwn() throws Exception {
        assumeTrue(fences.files());
        assertThat(tries("run", Path.of("/usr/bin/env"))).startsWith("refused");
    }

    @Test
    void itReachesNobodyOverTheNetwork() throws Exception {
        assumeTrue(fences.network());
        try (var here = new ServerSocket(0)) {
            assertThat(tries("connect", Path.of("" + here.getLocalPort()))).startsWith("refused");
        }
    }

    @Test
    void itsMemoryAndTheFilesItWritesHaveAnEnd() throws Exception {
        assumeTrue(fences.memory());
        assertThat(tries("allocate", Path.of("2000"))).doesNotContain("done");
        assertThat(tries("fill", folder.resolve("own/large"))).doesNotContain("done");
        assertThat(Files.size(folder.resolve("own/large"))).isLessThanOrEqualTo(1 << 20);
    }

    private String tries(String what, Path on) throws Exception {
        Path own = Files.createDirectories(folder.resolve("own"));
        Path java = Path.of(System.getProperty("java.home"));
        Path programs = Path.of("target/test-classes").toAbsolutePath();
        Process process =
                fences.start(
                        LIMITS,
                        own,
                        List.of(java, programs),
                        List.of(
                                java.resolve("bin/java").toString(),
                                "-Xmx64m",
                                "-XX:+UseSerialGC",
                                "-XX:-UsePerfData",
                                "-XX:CompressedClassSpaceSize=32m",
                                "-Djava.io.tmpdir=" + own,
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                programs.toString(),
                                "org.biaogan.extractor.TriesEverything",
                                what,
                                on.toString()));
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }
}
