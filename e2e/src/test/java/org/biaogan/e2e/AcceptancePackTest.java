package org.biaogan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, from three dropped files to the pack that holds them. */
class AcceptancePackTest {

    private static final String FIRST = "党总支每月召开委员会会议，议题、记录和签到齐全。";
    private static final String SECOND = "课程与教材经过集体审查，名单已正式公布。";

    @TempDir private Path folder;

    @Test
    void threeDroppedFilesComeOutOfThePackUnderTheirNumbers() throws Exception {
        Path minute = DroppedFiles.minute(folder);
        Path stamped = DroppedFiles.stamped(folder);
        Path photo = DroppedFiles.photo(folder);
        Path pack;
        List<String> numbers;
        try (Product product = Product.start(folder.resolve("home"));
                Person organiser = Person.signedIn(product, "organiser", Person.Device.DESK)) {
            Page page = organiser.page;
            String campaign = page.url();
            assertThat(page.getByText("四个工程到今天应完成")).isVisible();
            dropOnThisMonthsTask(page, List.of(minute, stamped, photo));
            sayWhatTheyAre(page);
            String task = page.url();
            page.navigate(campaign + "/matrix");
            assertThat(page.locator("tr", containing("2.2")).getByText("良好").last()).isVisible();
            numbers =
                    Stream.of("委员会会议记录", "公布课程教材名单的通知", "会议现场")
                            .map(it -> number(page, task, it))
                            .toList();
            write(page, campaign, 0, FIRST, numbers.getFirst());
            write(page, campaign, 1, SECOND, numbers.get(1));
            pack = build(page, campaign);
        }
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        run(folder, "unzip", "-q", pack.toString(), "-d", unpacked.toString());
        run(unpacked, "sha256sum", "--quiet", "-c", "SHA256SUMS");
        assertSame(unpacked, numbers.get(0), minute);
        assertSame(unpacked, numbers.get(1), stamped);
        assertSame(unpacked, numbers.get(2), photo);
        assertThat(report(unpacked))
                .contains(FIRST.replace("。", ""), SECOND.replace("。", ""), numbers.getFirst());
        assertThat(Files.readString(unpacked.resolve("manifest.json"))).contains(numbers);
    }

    private static void dropOnThisMonthsTask(Page page, List<Path> files) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("本月").setExact(true))
                .first()
                .click();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("召开党总支委员会会议并形成决议")))
                .first()
                .click();
        page.setInputFiles("#f-file", files.toArray(Path[]::new));
        page.waitForURL("**/evidence/sorting");
    }

    private static void sayWhatTheyAre(Page page) {
        assertThat(page.locator("fieldset.sorted")).hasCount(3);
        say(page, "党总支委员会会议记录.docx", "委员会会议记录", "O", null);
        say(page, "关于公布名单的通知.pdf", "公布课程教材名单的通知", "R", "2.2");
        say(page, "现场.jpg", "会议现场", "O", null);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("采纳")))
                .click();
        page.waitForURL("**/tasks/**");
    }

    private static void say(
            Page page, String file, String title, String materialClass, @Nullable String keyPoint) {
        Locator line = page.locator("fieldset.sorted", new Page.LocatorOptions().setHasText(file));
        line.locator("input[name$='.title']").fill(title);
        line.locator("select[name$='.materialClass']").selectOption(materialClass);
        if (keyPoint != null) {
            Locator option =
                    line.locator("select[name$='.keyPointId'] option")
                            .filter(
                                    new Locator.FilterOptions()
                                            .setHasText(Pattern.compile("^" + keyPoint + " ")));
            line.locator("select[name$='.keyPointId']").selectOption(option.getAttribute("value"));
        }
    }

    private static String number(Page page, String task, String title) {
        page.navigate(task);
        return page.locator("tr", containing(title)).first().locator(".cit b").first().innerText();
    }

    private static void write(
            Page page, String campaign, int criterion, String words, String number) {
        page.navigate(campaign + "/evaluation");
        page.locator("nav.toc a").nth(criterion).click();
        page.fill("textarea[name=words]", words);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("加一句")).click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Locator claim =
                page.locator("article.claim", new Page.LocatorOptions().setHasText(words)).last();
        claim.locator("summary").click();
        claim.locator("input[name=number]").fill(number);
        claim.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("引用佐证").setExact(true))
                .click();
        assertThat(
                        page.locator("article.claim", new Page.LocatorOptions().setHasText(words))
                                .last()
                                .locator(".cit"))
                .containsText(number);
    }

    private Path build(Page page, String campaign) {
        page.navigate(campaign + "/packs");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("生成材料包")).click();
        Locator take =
                page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("下载材料包")));
        take.waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        Download download = page.waitForDownload(take::click);
        Path pack = folder.resolve("pack.zip");
        download.saveAs(pack);
        return pack;
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void assertSame(Path unpacked, String number, Path dropped) throws IOException {
        try (Stream<Path> files = Files.walk(unpacked)) {
            Path found =
                    files.filter(it -> it.getFileName().toString().startsWith(number + "_"))
                            .findFirst()
                            .orElseThrow();
            assertThat(sha256(found)).isEqualTo(sha256(dropped));
        }
    }

    /** The words LibreOffice reads from the report. */
    private String report(Path unpacked) throws IOException, InterruptedException {
        run(
                unpacked,
                "soffice",
                "-env:UserInstallation=file://" + folder.resolve("office"),
                "--headless",
                "--convert-to",
                "txt:Text (encoded):UTF8",
                "01_工作总结报告.docx");
        return Files.readString(unpacked.resolve("01_工作总结报告.txt"), StandardCharsets.UTF_8);
    }

    private static void run(Path folder, String... command)
            throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
