package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CampaignTest
class EvidencePagesTest {

    private final MockMvcTester web;
    private final SmallPath small;
    private final SortingDesk sorting;
    private final EvidenceVault vault;
    private final Pieces pieces;

    private SmallPath.Opened opened;
    private String at = "";

    EvidencePagesTest(
            MockMvcTester web,
            SmallPath small,
            SortingDesk sorting,
            EvidenceVault vault,
            Pieces pieces) {
        this.web = web;
        this.small = small;
        this.sorting = sorting;
        this.vault = vault;
        this.pieces = pieces;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        at = "/campaigns/" + opened.campaignId() + "/evidence";
    }

    @Test
    void aDroppedFileIsSortedFiledAndCitedInOneGo() {
        long task = small.task(opened, "P1-1-02");
        assertThat(drop("20261110_会议纪要.txt", "会议内容", task)).hasRedirectedUrl(at + "/sorting");
        var line = sorting.list(opened.organiser()).getFirst();
        assertThat(line.proposal().title()).isEqualTo("20261110 会议纪要");
        assertThat(line.proposal().eventOn()).hasToString("2026-11-10");
        assertThat(get(at + "/sorting")).bodyText().contains("20261110_会议纪要.txt", "采纳勾选的");

        assertThat(sort(line, "党总支会议纪要", "2026-11-10"))
                .hasRedirectedUrl("/campaigns/" + opened.campaignId() + "/tasks/" + task);

        var item = vault.list(opened.organiser(), VaultFilter.ALL, 1).lines().getFirst();
        assertThat(item.number()).isEqualTo("1-2-01");
        assertThat(get(at + "/" + item.id()))
                .bodyText()
                .contains("党总支会议纪要", "P1-1-02", "1-2-01", "SHA-256");
        assertThat(get("/campaigns/" + opened.campaignId() + "/catalogue"))
                .bodyText()
                .contains("党总支会议纪要", "1-2-01");
        assertThat(get(at)).bodyText().contains("党总支会议纪要");
    }

    @Test
    void aLineWithoutTitleComesBackWithAllThatWasTyped() {
        drop("纪要.txt", "内容", small.task(opened, "P1-1-02"));
        var line = sorting.list(opened.organiser()).getFirst();

        assertThat(sort(line, " ", "2026-11-11"))
                .hasStatus(422)
                .bodyText()
                .contains("请写题名。", "2026-11-11");
        assertThat(sorting.count(opened.organiser())).isOne();
    }

    @Test
    void aNameOfThreeHundredCharactersIsKeptWholeAndItsTitleFits() {
        String name = "会".repeat(300) + ".docx";
        drop(name, "内容", null);

        var line = sorting.list(opened.organiser()).getFirst();
        assertThat(line.upload().originalName()).isEqualTo(name);
        assertThat(line.proposal().title()).hasSize(200);
    }

    @Test
    void aZipNamedLikeAWordFileIsSaidToBeAZip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write('a');
        }
        drop("纪要.docx", bytes.toByteArray(), null);

        assertThat(get(at + "/sorting")).bodyText().contains("内容与扩展名不符：实际是 application/zip");
    }

    @Test
    void anEntryWithoutAFileNeedsHolderAndPlace() {
        assertThat(entry("OFFLINE").param("title", "政治审查表").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("请写由谁保管。", "请写放在哪里。", "政治审查表");
    }

    @Test
    void paperAndTotalsHaveAPageAndALineInTheCatalogue() {
        long keyPoint = pieces.keyPoint(opened.organiser(), 0);
        assertThat(
                        entry("OFFLINE")
                                .param("title", "政治审查表")
                                .param("holder", "党总支组织员")
                                .param("place", "实训楼 305")
                                .param("pages", "12")
                                .param("sensitivity", "SENSITIVE")
                                .param("keyPointId", "" + keyPoint)
                                .exchange())
                .hasStatus3xxRedirection();
        assertThat(
                        entry("TOTALS")
                                .param("title", "满意度问卷")
                                .param("totals", "发出 420 份，收回 412 份")
                                .param("sensitivity", "PUBLIC")
                                .param("keyPointId", "" + keyPoint)
                                .exchange())
                .hasStatus3xxRedirection();

        var lines = vault.list(opened.organiser(), VaultFilter.ALL, 1).lines();
        assertThat(get(at + "/" + lines.get(1).id()))
                .bodyText()
                .contains("政治审查表", "党总支组织员", "实训楼 305", "12", "敏感", "1-1-01");
        assertThat(get(at + "/" + lines.get(0).id()))
                .bodyText()
                .contains("满意度问卷", "发出 420 份", "1-1-02");
        assertThat(get("/campaigns/" + opened.campaignId() + "/catalogue"))
                .bodyText()
                .contains("政治审查表", "党总支组织员", "实训楼 305", "敏感", "满意度问卷", "只存合计", "公开");
    }

    @Test
    void everyPageOfThePieceOpens() {
        drop("纪要.txt", "内容", null);
        sort(sorting.list(opened.organiser()).getFirst(), "纪要", "2026-11-11");
        long item = vault.list(opened.organiser(), VaultFilter.ALL, 1).lines().getFirst().id();

        for (String page :
                List.of(
                        "/new",
                        "/new?kept=OFFLINE",
                        "/new?kept=TOTALS",
                        "/sorting",
                        "/" + item,
                        "/" + item + "/correction",
                        "/" + item + "/filings/new")) {
            assertThat(get(at + page)).as(page).hasStatusOk();
        }
    }

    @Test
    void theListTakesTheSameStatementsWhateverItsLength() {
        long empty = Statements.ofReading(() -> get(at));
        for (int i = 0; i < 3; i++) {
            drop("纪要" + i + ".txt", "内容" + i, null);
        }
        sorting.list(opened.organiser()).forEach(it -> sort(it, "纪要", "2026-11-11"));

        assertThat(Statements.ofReading(() -> get(at))).isEqualTo(empty).isPositive();
    }

    private MockMvcTester.MockMvcRequestBuilder entry(String kept) {
        return web.post()
                .uri(at + "/entries")
                .with(as(opened.organiser().accountId()))
                .param("kept", kept)
                .param("materialClass", "O")
                .param("eventOn", "2026-10-08")
                .param("unitId", "" + opened.organiser().unitId());
    }

    private MvcTestResult drop(String name, String content, @Nullable Long task) {
        return drop(name, content.getBytes(StandardCharsets.UTF_8), task);
    }

    private MvcTestResult drop(String name, byte[] content, @Nullable Long task) {
        var request =
                web.post()
                        .uri(at + "/uploads")
                        .multipart()
                        .file(
                                new MockMultipartFile(
                                        "file", name, "application/octet-stream", content));
        if (task != null) {
            request = request.param("task", "" + task);
        }
        return request.with(as(opened.organiser().accountId())).with(csrf()).exchange();
    }

    private MvcTestResult sort(SortingDesk.Line line, String title, String day) {
        var request =
                web.post()
                        .uri(at + "/sorting")
                        .with(as(opened.organiser().accountId()))
                        .with(csrf())
                        .param("files[0].uploadId", "" + line.upload().id())
                        .param("files[0].take", "true")
                        .param("files[0].title", title)
                        .param("files[0].materialClass", "O")
                        .param("files[0].eventOn", day)
                        .param("files[0].unitId", "" + opened.organiser().unitId());
        if (line.task() != null) {
            request =
                    request.param("task", "" + line.task().id())
                            .param(
                                    "files[0].keyPointId",
                                    "" + line.task().primary().orElseThrow().keyPointId());
        }
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).with(as(opened.organiser().accountId())).exchange();
    }
}
