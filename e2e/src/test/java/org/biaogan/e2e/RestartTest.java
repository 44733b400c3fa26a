package org.biaogan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power goes out while a pack is half built. */
class RestartTest {

    private static final int WITH_THE_SAMPLES = 2;
    private static final int MEGABYTES = 400;
    private static final Pattern PERCENT = Pattern.compile("max=\"100\" value=\"([0-9]+)\"");

    @TempDir private Path folder;

    @Test
    void afterTheRestartThereIsOneWholePackAndWhatWasAcknowledgedIsThere() throws Exception {
        Path large = large();
        Path home = SampleHome.copyTo(folder.resolve("home"));
        String pack;
        try (Product product = Product.start(home);
                Person organiser = Person.signedIn(product, "organiser", Person.Device.DESK)) {
            var job = new MainJob(organiser);
            organiser.open("/campaigns/1/tasks/2");
            job.drop(List.of(large));
            job.sort(List.of(new MainJob.Said("录像", "终验现场录像", "O", "5")));
            job.askForPack();
            assertThat(percentUntilHalfIsDone(organiser.page)).startsWith(0).hasSizeGreaterThan(1);
            pack = organiser.page.url().replaceFirst("https?://[^/]+", "");
            product.kill();
        }
        try (Product product = Product.start(home);
                Person organiser = Person.signedIn(product, "organiser", Person.Device.DESK)) {
            var job = new MainJob(organiser);
            String number = job.number("终验现场录像");
            organiser.open(pack);
            TakenPack taken = TakenPack.open(job.takePack(folder));
            assertThat(taken.sha256(number)).isEqualTo(Hashes.sha256(large));
            assertThat(home.resolve("work/making")).isEmptyDirectory();
            organiser.open("/campaigns/1/packs");
            assertThat(organiser.page.getByText("已生成，")).hasCount(WITH_THE_SAMPLES);
        }
    }

    /** What the bar shows from the first moment until half of the originals are in. */
    private static List<Integer> percentUntilHalfIsDone(Page page) throws InterruptedException {
        var seen = new ArrayList<Integer>();
        String address = page.url() + "/progress";
        for (int i = 0; i < 6000; i++) {
            String bar = page.request().get(address).text();
            Matcher percent = PERCENT.matcher(bar);
            if (percent.find()) {
                seen.add(Integer.parseInt(percent.group(1)));
                if (bar.contains("放入原件") && seen.getLast() >= 50) {
                    return seen;
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("Half was never done: " + seen);
    }

    private Path large() throws IOException {
        Path file = folder.resolve("录像_20261110.bin");
        byte[] block = new byte[1 << 20];
        var random = new Random(7);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < MEGABYTES; i++) {
                random.nextBytes(block);
                out.write(block);
            }
        }
        return file;
    }
}
