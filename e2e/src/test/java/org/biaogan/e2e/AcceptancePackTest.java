package org.biaogan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, from three dropped files to the pack that holds them. */
class AcceptancePackTest {

    private static final String FIRST = "党总支每月召开委员会会议，议题、记录和签到齐全。";
    private static final String SECOND = "课程与教材经过集体审查，名单已正式公布。";

    @TempDir private Path folder;

    /** A piece that was cited and proved a claim until it was withdrawn. */
    private record Withdrawn(String number, String sha256) {}

    @Test
    void threeDroppedFilesComeOutOfThePackUnderTheirNumbersAndAWithdrawnOneDoesNot()
            throws Exception {
        List<Path> dropped =
                List.of(
                        DroppedFiles.minute(folder),
                        DroppedFiles.stamped(folder),
                        DroppedFiles.photo(folder));
        String month = YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();
        Withdrawn withdrawn;
        List<String> numbers;
        TakenPack pack;
        try (Person organiser =
                Person.signedIn(SampleHome.shared(), "organiser", Person.Device.DESK)) {
            var job = new MainJob(organiser);
            int before = job.cell("2.2", month);
            job.dropOnThisMonthsTask(dropped);
            job.sort(
                    List.of(
                            new MainJob.Said("党总支委员会会议记录.docx", "委员会会议记录", "O", null),
                            new MainJob.Said("关于公布名单的通知.pdf", "公布课程教材名单的通知", "R", "2.2 "),
                            new MainJob.Said("现场.jpg", "会议现场", "O", null)));
            assertThat(job.cell("2.2", month)).isEqualTo(before + 1);
            numbers = Stream.of("委员会会议记录", "公布课程教材名单的通知", "会议现场").map(job::number).toList();
            withdrawn = withdraw(organiser);
            job.write(0, FIRST, numbers.get(0));
            job.write(1, SECOND, numbers.get(1));
            job.askForPack();
            pack = TakenPack.open(job.takePack(folder));
        }
        assertThat(Commands.script("verify", pack.zip()).well()).contains("核对无误");
        for (int i = 0; i < dropped.size(); i++) {
            assertThat(pack.sha256(numbers.get(i))).isEqualTo(Hashes.sha256(dropped.get(i)));
        }
        assertThat(pack.report())
                .contains(FIRST.replace("。", ""), SECOND.replace("。", ""), numbers.get(0))
                .doesNotContain(withdrawn.number());
        assertThat(pack.catalogue())
                .anyMatch(it -> it.startsWith(numbers.get(0) + ",委员会会议记录,"))
                .anyMatch(it -> it.startsWith(numbers.get(1) + ",公布课程教材名单的通知,"))
                .anyMatch(it -> it.startsWith(numbers.get(2) + ",会议现场,"))
                .noneMatch(it ->
                        it.startsWith(withdrawn.number() + ",")
                                || it.contains("见 " + withdrawn.number() + ","));
        assertThat(pack.names()).noneMatch(it -> it.contains(withdrawn.number() + "_"));
        assertThat(pack.sums()).doesNotContain(withdrawn.sha256());
        assertThat(pack.manifest()).contains(numbers).doesNotContain(withdrawn.number());
    }

    /** Withdraws a piece with a file that a claim of the sample names. */
    private static Withdrawn withdraw(Person organiser) {
        Page page = organiser.page;
        organiser.open("/campaigns/1/evaluation");
        var places = new LinkedHashMap<String, String>();
        for (Locator it : page.locator("article.claim a.cit").all()) {
            places.put(it.locator("b").innerText(), it.getAttribute("href"));
        }
        for (var cited : places.entrySet()) {
            organiser.open(cited.getValue());
            if (page.locator(".sha").count() == 1) {
                String sha256 = page.locator(".sha").innerText().replace("SHA-256", "").strip();
                page.locator("section[aria-labelledby=withdraw] summary").click();
                page.fill("#f-withdraw", "交错了文件");
                page.locator("form[action$='/withdrawal'] button").click();
                page.locator(".say-late").first().waitFor();
                return new Withdrawn(cited.getKey(), sha256);
            }
        }
        throw new AssertionError("No claim of the sample names a piece with a file");
    }
}
