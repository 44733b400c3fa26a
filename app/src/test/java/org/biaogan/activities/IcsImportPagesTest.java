package org.biaogan.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.biaogan.access.Actor;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * What is wrong with a calendar file, or with what was made of it, is said, and nothing is lost.
 */
@CampaignTest
class IcsImportPagesTest {

    private static final String MEETING =
            IcsFileTest.event(
                    "UID:one@example.org",
                    "DTSTART;TZID=Asia/Shanghai:20261110T143000",
                    "DTEND;TZID=Asia/Shanghai:20261110T160000",
                    "LOCATION:第三会议室",
                    "SUMMARY:支委会（十一月）");
    private final IcsImport imports;
    private final RecordingDesk desk;
    private final SmallPath small;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor secretary;
    private long branch;

    IcsImportPagesTest(IcsImport imports, RecordingDesk desk, SmallPath small, MockMvcTester web) {
        this.imports = imports;
        this.desk = desk;
        this.small = small;
        this.web = web;
    }

    @BeforeEach
    void aBranchInACampaign() {
        opened = small.open();
        secretary = opened.branchSecretary();
        branch = opened.college().firstTeacherBranch();
    }

    @Test
    void aSentenceThatIsMissingIsAskedForAndNothingTypedIsLost() {
        var row = rows(preview(MEETING)).getFirst();

        assertThat(confirm(row, " "))
                .hasStatus(422)
                .bodyText()
                .contains("2026-11-10 那一项还没有写一句话", "支委会（十一月）", "第三会议室");
        assertThat(all()).isEmpty();
    }

    @Test
    void nothingTickedNothingSentOrADayToComeIsSaidClearly() {
        assertThat(web.post().uri(at()).param("unitId", "" + branch).with(as(me())).exchange())
                .hasStatus(422)
                .bodyText()
                .contains("还没有勾选");
        assertThat(
                        web.post()
                                .uri(at())
                                .param("unitId", "" + branch)
                                .param("rows[0].tick", "true")
                                .param("rows[0].day", "2026-12-24")
                                .param("rows[0].kind", "other")
                                .param("rows[0].words", "话")
                                .with(as(me()))
                                .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("还没到");
        assertThat(send("x".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("不是能读的日历文件");
        assertThat(send(new byte[10 << 20])).hasStatus(422).bodyText().contains("超过 2 MB");
        assertThat(send(new byte[0])).hasStatus(422).bodyText().contains("请选择一个日历文件");
    }

    private ImportPage preview(String... parts) {
        return imports.preview(
                secretary,
                branch,
                IcsFileTest.calendar(parts).getBytes(StandardCharsets.UTF_8),
                Locale.SIMPLIFIED_CHINESE);
    }

    private static List<NewImport.Row> rows(ImportPage page) {
        return page.form() == null ? new ArrayList<>() : page.form().rows();
    }

    private List<ActivityLine> all() {
        return desk.page(secretary, new ActivityFilter(null, null, null, null)).lines();
    }

    private MvcTestResult send(byte[] bytes) {
        return web.post()
                .uri(at() + "/preview")
                .multipart()
                .file(new MockMultipartFile("file", "日历.ics", "text/calendar", bytes))
                .param("of", "" + branch)
                .with(as(me()))
                .exchange();
    }

    private MvcTestResult confirm(NewImport.Row row, String words) {
        var request =
                web.post()
                        .uri(at())
                        .param("unitId", "" + branch)
                        .param("rows[0].tick", "true")
                        .param("rows[0].uid", String.valueOf(row.uid()))
                        .param("rows[0].title", String.valueOf(row.title()))
                        .param("rows[0].day", String.valueOf(row.day()))
                        .param("rows[0].from", String.valueOf(row.from()))
                        .param("rows[0].to", String.valueOf(row.to()))
                        .param("rows[0].place", String.valueOf(row.place()))
                        .param("rows[0].kind", String.valueOf(row.kind()))
                        .param("rows[0].words", words)
                        .param("rows[0].known", row.known().name());
        if (row.serves() != null) {
            request.param("rows[0].serves", row.serves());
        }
        return request.with(as(me())).exchange();
    }

    private long me() {
        return secretary.accountId();
    }

    private String at() {
        return "/campaigns/" + opened.campaignId() + "/activities/calendar/import";
    }
}
