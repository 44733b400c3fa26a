package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.biaogan.schemes.BrokenFile;
import org.biaogan.schemes.DataFiles.DataFile;

/** A path template is read, or it is said in which line it is broken. */
class FuzzedPathFileTest {

    private static final Set<String> OFFICES = Set.of("secretary", "organiser");

    @FuzzTest
    void aPathIsReadOrItsLineIsNamed(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            var path =
                    PathFile.read(
                            new DataFile("a.yaml", false, "", text),
                            scheme -> List.of(Set.of("1.1", "1.2")),
                            OFFICES);
            assertThat(path.projects()).isNotEmpty();
        } catch (BrokenFile broken) {
            assertThat(broken.line()).isPositive();
        }
    }
}
