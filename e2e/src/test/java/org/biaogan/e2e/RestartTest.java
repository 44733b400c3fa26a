package org.biaogan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power goes out while a pack is half built. */
class RestartTest {

    private static final int MEGABYTES = 500;

    @TempDir private Path folder;

    @Test
    void afterTheRestartThereIsOneWholePackAndWhatWasAcknowledgedIsThere() throws Exception {
        Path large = large();
        Path home = folder.resolve("home");
        String pack;
        try (Product product = Product.start(home);
                Person organiser = Person.signedIn(product, "organiser", Person.Device.DESK)) {
            Page page = organiser.page;
            String campaign = page.url();
            page.navigate(campaign + "/tasks/2");
            page.setInputFiles("#f-file", large);
            page.waitForURL("**/sorting", new Page.WaitForURLOptions().setTimeout(90_000));
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(Pattern.compile("采纳")))
                    .click();
            page.waitForURL("**/tasks/**");
            page.navigate(campaign + "/packs");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("生成材料包")).click();
            assertThat(page.locator("#progress")).containsText("放入原件");
            pack = page.url().replaceFirst("https?://[^/]+", "");
            product.kill();
        }
        try (Product product = Product.start(home);
                Person organiser = Person.signedIn(product, "organiser", Person.Device.DESK)) {
            organiser.open(pack);
            Locator take =
                    organiser.page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(Pattern.compile("下载材料包")));
            take.waitFor(new Locator.WaitForOptions().setTimeout(150_000));
            Download download = organiser.page.waitForDownload(take::click);
            Path saved = folder.resolve("pack.zip");
            download.saveAs(saved);
            try (ZipFile zip = new ZipFile(saved.toFile(), StandardCharsets.UTF_8)) {
                assertThat(zip.stream().filter(it -> it.getSize() == MEGABYTES * 1024L * 1024L))
                        .hasSize(1);
            }
            organiser.open("/campaigns/1/packs");
            assertThat(organiser.page.getByText("已生成，")).hasCount(1);
        }
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
