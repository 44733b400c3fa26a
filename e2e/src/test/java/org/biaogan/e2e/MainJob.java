package org.biaogan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The steps of the main job, from dropped files to the pack, on the pages of one person. */
final class MainJob {

    private static final Pattern TAKE = Pattern.compile("下载材料包");

    private final Page page;
    private final String campaign;
    private final boolean scripts;

    MainJob(Person person) {
        this.page = person.page;
        this.campaign = page.url();
        this.scripts = person.device.withScripts();
    }

    /** What is said of one file on the sorting table. */
    record Said(String file, String title, String materialClass, @Nullable String keyPoint) {}

    void dropOnThisMonthsTask(List<Path> files) {
        page.navigate(campaign);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("本月").setExact(true))
                .first()
                .click();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("召开党总支委员会会议并形成决议")))
                .first()
                .click();
        drop(files);
    }

    /** On the page of a task. */
    void drop(List<Path> files) {
        page.setInputFiles("#f-file", files.toArray(Path[]::new));
        if (!scripts) {
            page.locator("[data-drop-send]").click();
        }
        page.waitForURL("**/sorting", new Page.WaitForURLOptions().setTimeout(120_000));
    }

    void sort(List<Said> all) {
        assertThat(page.locator("fieldset.sorted")).hasCount(all.size());
        all.forEach(this::say);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("采纳")))
                .click();
        page.waitForURL("**/tasks/**");
    }

    private void say(Said said) {
        Locator line = page.locator("fieldset.sorted", containing(said.file()));
        line.locator("input[name$='.title']").fill(said.title());
        line.locator("select[name$='.materialClass']").selectOption(said.materialClass());
        if (said.keyPoint() != null) {
            Locator option =
                    line.locator("select[name$='.keyPointId'] option")
                            .filter(
                                    new Locator.FilterOptions()
                                            .setHasText(Pattern.compile("^" + said.keyPoint())))
                            .last();
            line.locator("select[name$='.keyPointId']").selectOption(option.getAttribute("value"));
        }
    }

    /** The number that a piece was given. */
    String number(String title) {
        page.navigate(campaign + "/evidence?q=" + title);
        return page.locator("tr", containing(title)).first().locator(".cit b").first().innerText();
    }

    /** How many pieces the matrix shows for a key point in a month. */
    int cell(String keyPoint, String month) {
        page.navigate(campaign + "/matrix");
        Locator cell = page.locator("td a[aria-label^='%s %s ']".formatted(keyPoint, month));
        String number = cell.count() == 0 ? "" : cell.first().innerText().strip();
        return number.isEmpty() ? 0 : Integer.parseInt(number);
    }

    /** Writes a sentence of self-evaluation and cites a number for it. */
    void write(int criterion, String words, String number) {
        page.navigate(campaign + "/evaluation");
        page.locator("nav.toc a").nth(criterion).click();
        page.fill("textarea[name=words]", words);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("加一句")).click();
        Locator claim = page.locator("article.claim", containing(words)).last();
        claim.locator("summary").click();
        claim.locator("input[name=number]").fill(number);
        claim.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("引用佐证").setExact(true))
                .click();
        assertThat(page.locator("article.claim", containing(words)).last().locator(".cit"))
                .containsText(number);
    }

    void askForPack() {
        page.navigate(campaign + "/packs");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("生成材料包")).click();
    }

    /** Waits for the pack and takes it; where no scripts run, by asking again. */
    Path takePack(Path folder) throws InterruptedException {
        Locator take = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TAKE));
        Locator again = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("刷新进度"));
        for (int i = 0; i < 150 && !take.isVisible(); i++) {
            Thread.sleep(1000);
            if (!scripts && again.isVisible()) {
                again.click();
            }
        }
        Download download = page.waitForDownload(take::click);
        Path pack = folder.resolve("pack.zip");
        download.saveAs(pack);
        return pack;
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
