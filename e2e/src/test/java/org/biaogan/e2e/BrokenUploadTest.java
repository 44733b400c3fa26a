package org.biaogan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A line that goes dead in the middle of a file. */
class BrokenUploadTest {

    @Test
    void anUploadThatBreaksOffLeavesNoFileAndNoRow() throws Exception {
        Product product = SampleHome.shared();
        try (Visitor branch = Visitor.signedIn(product, "branch1")) {
            List<Path> before = onDisk(product.home());
            try (var half = new HalfSent()) {
                half.begin(product, branch);
            }
            for (int i = 0; i < 100 && !onDisk(product.home()).equals(before); i++) {
                Thread.sleep(100);
            }
            assertThat(onDisk(product.home())).isEqualTo(before);
            assertThat(branch.get("/campaigns/1/evidence/sorting").body())
                    .contains("整理台是空的")
                    .doesNotContain("half.bin");
        }
    }

    private static List<Path> onDisk(Path home) throws IOException {
        try (Stream<Path> all =
                Stream.concat(
                        Files.walk(home.resolve("files")),
                        Files.list(home.resolve("work/incoming")))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
