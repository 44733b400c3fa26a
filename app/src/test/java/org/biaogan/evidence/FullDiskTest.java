package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.biaogan.access.SignedInPerson.as;

import java.io.IOException;
import java.nio.file.Path;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A disk that fills up in the middle of a file. */
@CampaignTest
class FullDiskTest {

    private final MockMvcTester web;
    private final SmallPath small;
    private final SortingDesk sorting;
    private final Path incoming;

    FullDiskTest(
            MockMvcTester web,
            SmallPath small,
            SortingDesk sorting,
            @Value("${biaogan.home}") Path home) {
        this.web = web;
        this.small = small;
        this.sorting = sorting;
        this.incoming = home.resolve("work/incoming").toAbsolutePath();
    }

    @Test
    void aFileThatDoesNotFitIsSaidToBeAndLeavesNothingBehind() throws Exception {
        var organiser = small.open().organiser();
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", incoming.toString()))
                .as("only who may mount a small disk can watch it fill up")
                .isZero();
        try {
            assertThat(
                            web.post()
                                    .uri(
                                            "/campaigns/"
                                                    + organiser.campaignId()
                                                    + "/evidence/uploads")
                                    .multipart()
                                    .file("file", new byte[3 << 20])
                                    .header("X-Requested-With", "drop")
                                    .with(as(organiser.accountId()))
                                    .exchange())
                    .hasStatus(507)
                    .bodyText()
                    .contains("已有的材料都在");
            assertThat(incoming).isEmptyDirectory();
        } finally {
            run("umount", incoming.toString());
        }
        assertThat(sorting.list(organiser)).isEmpty();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
