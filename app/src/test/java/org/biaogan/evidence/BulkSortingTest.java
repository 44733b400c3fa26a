package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.plan.MaterialClass;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Unwatched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Many files at once: proposed with reasons, corrected together, entered in the background. */
@CampaignTest
class BulkSortingTest {

    private final Intake intake;
    private final SortingDesk sorting;
    private final EnterAll entering;
    private final EvidenceVault vault;
    private final SmallPath small;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor organiser;

    BulkSortingTest(
            Intake intake,
            SortingDesk sorting,
            EnterAll entering,
            EvidenceVault vault,
            SmallPath small,
            MockMvcTester web) {
        this.intake = intake;
        this.sorting = sorting;
        this.entering = entering;
        this.vault = vault;
        this.small = small;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        organiser = opened.organiser();
    }

    @Test
    void aNameTellsTheClassAndTheTaskAndThePageSaysWhy() throws IOException {
        put("2026-03-05 技能大赛获奖证书.txt");
        put("P1-1-02 材料/2026-03-05 记录.txt");
        var lines = sorting.list(organiser);

        assertThat(lines.getFirst().proposal().materialClass()).isEqualTo(MaterialClass.R);
        assertThat(lines.getLast().proposal().taskId()).isEqualTo(small.task(opened, "P1-1-02"));
        assertThat(get("")).bodyText().contains("像是证书或表彰", "建议归入 P1-1-02");
    }

    @Test
    void whatIsSaidOfAFolderHoldsForItsFilesOnEveryPageAndNoOther() throws IOException {
        for (int i = 0; i < Heap.SIZE + 1; i++) {
            put("甲/2026-03-05 文件" + i + ".txt");
        }
        put("乙/2026-03-05 文件.txt");
        assertThat(
                        post("/corrections")
                                .param("folder", "甲")
                                .param("bulk.of", "SHOWN")
                                .param("bulk.materialClass", "F")
                                .param("bulk.eventOn", "2026-04-01")
                                .exchange())
                .hasStatus3xxRedirection();

        assertThat(get("?folder=甲&page=2")).bodyText().contains("第 41", "value=\"2026-04-01\"");
        assertThat(sorting.list(organiser, new Heap("甲", 2)).getFirst().said().materialClass())
                .isEqualTo(MaterialClass.F);
        assertThat(sorting.list(organiser, new Heap("乙", 1)).getFirst().said().eventOn())
                .isEqualTo(LocalDate.parse("2026-03-05"));
    }

    @Test
    void whatWasTypedIsThereAgainAfterAnotherPageAndAnotherDay() throws IOException {
        long upload = put("2026-03-05 文件.txt");
        String proposed = sorting.list(organiser).getFirst().proposed();
        assertThat(
                        post("/drafts")
                                .param("to", "1")
                                .param("files[0].uploadId", "" + upload)
                                .param("files[0].proposed", proposed)
                                .param("_files[0].take", "on")
                                .param("files[0].title", "改过的题名")
                                .param("files[0].eventOn", "2026-03-05")
                                .exchange())
                .hasStatus3xxRedirection();

        assertThat(get("")).bodyText().contains("改过的题名", "name=\"_files[0].take\"");
        var line = sorting.list(organiser).getFirst();
        assertThat(line.said().take()).isFalse();
        assertThat(line.said().eventOn()).isEqualTo(line.proposal().eventOn());
        assertThat(Drafts.has(line.upload().said(), "eventOn")).isFalse();
    }

    @Test
    void allIsEnteredInTheBackgroundButWhatAPersonHasToLookAt() throws IOException {
        put("2026-03-05 甲.txt");
        put("2026-03-06 乙.txt");
        put("没有日期.txt");
        long id = entering.ask(organiser, null);
        entering.run(id, Unwatched.WORK);

        assertThat(vault.list(organiser, VaultFilter.ALL, 1).lines())
                .extracting(VaultLine::title)
                .containsExactlyInAnyOrder("2026-03-05 甲", "2026-03-06 乙");
        assertThat(sorting.list(organiser))
                .extracting(it -> it.upload().originalName())
                .containsExactly("没有日期.txt");
        assertThat(entering.get(organiser, id))
                .extracting(Entering::entered, Entering::leftOver)
                .isEqualTo(List.of(2, 1));
        assertThat(get("/entering/" + id)).bodyText().contains("入库");
        entering.run(id, Unwatched.WORK);
        assertThat(entering.get(organiser, id).entered()).isEqualTo(2);
    }

    @Test
    void nobodySeesWhatAnotherEnters() throws IOException {
        put("2026-03-05 甲.txt");
        long id = entering.ask(organiser, null);

        assertThat(
                        web.get()
                                .uri(at() + "/entering/" + id)
                                .with(as(opened.branchSecretary().accountId()))
                                .exchange())
                .hasStatus(404);
    }

    private long put(String path) throws IOException {
        byte[] bytes = (path + System.nanoTime()).getBytes(StandardCharsets.UTF_8);
        return intake.put(
                organiser,
                Destination.NONE,
                new Arrival(place -> Files.write(place, bytes), bytes.length, path, null));
    }

    private MockMvcTester.MockMvcRequestBuilder post(String place) {
        return web.post().uri(at() + place).with(as(organiser.accountId()));
    }

    private MvcTestResult get(String place) {
        return web.get().uri(at() + place).with(as(organiser.accountId())).exchange();
    }

    private String at() {
        return "/campaigns/" + organiser.campaignId() + "/evidence/sorting";
    }
}
