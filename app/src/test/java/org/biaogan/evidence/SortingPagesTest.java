package org.biaogan.evidence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.biaogan.access.SignedInPerson.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.biaogan.access.Actor;
import org.biaogan.base.NotFound;
import org.biaogan.schemes.Shares;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.biaogan.trail.Trail;
import org.biaogan.trail.TrailEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Saying what files are and where they belong. */
@CampaignTest
class SortingPagesTest {

    private final MockMvcTester web;
    private final Intake intake;
    private final SortingDesk sorting;
    private final EvidenceVault vault;
    private final Filings filings;
    private final Trail trail;
    private final SmallPath small;
    private final Pieces pieces;

    private SmallPath.Opened opened;
    private Actor organiser;

    SortingPagesTest(
            MockMvcTester web,
            Intake intake,
            SortingDesk sorting,
            EvidenceVault vault,
            Filings filings,
            Trail trail,
            SmallPath small,
            Pieces pieces) {
        this.web = web;
        this.intake = intake;
        this.sorting = sorting;
        this.vault = vault;
        this.filings = filings;
        this.trail = trail;
        this.small = small;
        this.pieces = pieces;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        organiser = opened.organiser();
    }

    @Test
    void theTableTakesTheSameStatementsWhateverTheFilesAndTheirTasks() throws IOException {
        put(small.task(opened, "P1-1-01"));
        put(null);
        get("/sorting");
        long one = Statements.of(() -> get("/sorting"));
        put(small.task(opened, "P1-1-02"));
        put(null);

        assertThat(Statements.of(() -> get("/sorting"))).isEqualTo(one).isPositive();
    }

    @Test
    void aFileWithoutATaskGetsOneOnTheTableAndThenAnOccurrence() throws IOException {
        long upload = put(null);
        long task = small.task(opened, "P1-1-01");
        assertThat(
                        post("/sorting/tasks", upload)
                                .param("files[0].taskId", "" + task)
                                .param("files[0].title", "已经写好的题名")
                                .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("已经写好的题名", "P1-1-01", "哪一次", "2026 年 10 月");

        var of = requireNonNull(sorting.list(organiser).getFirst().task());
        var choice = of.occurrences().getFirst();
        var expected = of.expectations().getFirst();
        assertThat(
                        post("/sorting", upload)
                                .param("files[0].title", "支委会记录")
                                .param("files[0].materialClass", "O")
                                .param("files[0].eventOn", "2026-11-11")
                                .param("files[0].unitId", "" + organiser.unitId())
                                .param("files[0].occurrenceId", "" + choice.id())
                                .param("files[0].expectationId", "" + expected.id())
                                .param("files[0].holder", "支部书记")
                                .param("files[0].sensitivity", "SENSITIVE")
                                .exchange())
                .hasStatus3xxRedirection();

        long item = vault.list(organiser, VaultFilter.ALL, 1).lines().getFirst().id();
        var sheet = vault.get(organiser, item);
        assertThat(sheet.item().holder()).isEqualTo("支部书记");
        assertThat(sheet.item().sensitivity()).isEqualTo(Sensitivity.SENSITIVE);
        assertThat(sheet.filings().getFirst().occurrenceId()).isEqualTo(choice.id());
        assertThat(sheet.filings().getFirst().period()).isEqualTo(choice.period());
    }

    @Test
    void aPieceIsFiledInTwoStepsToAnExpectationAndTakenOutAgain() {
        long item = pieces.enter(organiser, "会议纪要");
        long task = small.task(opened, "P1-1-02");
        var of = sorting.task(organiser, task);
        long expectation = of.expectations().getFirst().id();
        assertThat(get("/" + item + "/filings/new?task=" + task))
                .bodyText()
                .contains("对应的应有材料", "value=\"" + expectation + "\"");
        assertThat(
                        web.post()
                                .uri(at() + "/" + item + "/filings")
                                .param("task", "" + task)
                                .param("expectation", "" + expectation)
                                .with(as(organiser.accountId()))
                                .exchange())
                .hasStatus3xxRedirection();

        assertThatThrownBy(() ->
                        filings.file(
                                organiser, item, small.task(opened, "P1-1-01"), null, expectation))
                .isInstanceOf(NotFound.class);
        long filing = vault.get(organiser, item).filings().getFirst().id();
        filings.takeOut(organiser, item, filing);
        assertThat(vault.get(organiser, item).filings()).isEmpty();
        assertThatThrownBy(() -> filings.takeOut(organiser, item, filing))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aMissingShareIsAProblemOfItsLineAndAllThatWasTypedStays() throws IOException {
        opened = small.open(SmallPath.FROM, Shares.PER_CENT);
        organiser = opened.organiser();
        long upload = put(null);
        assertThat(said(upload, null))
                .hasStatus(422)
                .bodyText()
                .contains("要写明占比，1 到 100 之间", "支委会记录", "name=\"files[0].share\"");
        assertThat(said(upload, "60")).hasStatus3xxRedirection();

        long item = vault.list(organiser, VaultFilter.ALL, 1).lines().getFirst().id();
        assertThat(vault.get(organiser, item).citations().getFirst().share()).isEqualTo(60);
        assertThat(
                        web.post()
                                .uri(at() + "/" + item + "/citations")
                                .param("keyPointId", "" + pieces.keyPoint(organiser, 1))
                                .param("pages", "3-4")
                                .param("share", "41")
                                .with(as(organiser.accountId()))
                                .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("还可用 40%", "value=\"3-4\"", "value=\"41\"");
    }

    @Test
    void whatIsPutInAndNotKeptIsInTheTrail() throws IOException {
        long upload = put(null);
        intake.discard(organiser, upload);

        assertThat(sorting.count(organiser)).isZero();
        assertThat(trail.list("evidence_upload", upload))
                .extracting(TrailEntry::what)
                .containsExactly("evidence.not-kept", "evidence.put-in");
    }

    @Test
    void controlCharactersThatProgramsLeaveAreDropped() throws IOException {
        assertThat(said(put(null), "支委会\u0000记录", null)).hasStatus3xxRedirection();

        assertThat(vault.list(organiser, VaultFilter.ALL, 1).lines().getFirst().title())
                .isEqualTo("支委会记录");
        assertThat(
                        web.get()
                                .uri(at())
                                .param("q", "支委\u0000会")
                                .with(as(organiser.accountId()))
                                .exchange())
                .hasStatusOk()
                .bodyText()
                .contains(">1 份：");
    }

    @Test
    void aYearThatIsASlipOfTheHandIsSaidOnItsLine() throws IOException {
        assertThat(
                        post("/sorting", put(null))
                                .param("files[0].title", "支委会记录")
                                .param("files[0].eventOn", "0206-11-11")
                                .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("支委会记录", "0206-11-11");
        assertThat(vault.list(organiser, VaultFilter.ALL, 1).total()).isZero();
    }

    private MvcTestResult said(long upload, @Nullable String share) {
        return said(upload, "支委会记录", share);
    }

    private MvcTestResult said(long upload, String title, @Nullable String share) {
        var request =
                post("/sorting", upload)
                        .param("files[0].title", title)
                        .param("files[0].materialClass", "O")
                        .param("files[0].eventOn", "2026-11-11")
                        .param("files[0].unitId", "" + organiser.unitId())
                        .param("files[0].keyPointId", "" + pieces.keyPoint(organiser, 0));
        return (share == null ? request : request.param("files[0].share", share)).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder post(String path, long upload) {
        return web.post()
                .uri(at() + path)
                .with(as(organiser.accountId()))
                .param("files[0].uploadId", "" + upload)
                .param("files[0].take", "true");
    }

    private long put(@Nullable Long task) throws IOException {
        byte[] bytes = ("内容" + System.nanoTime()).getBytes(StandardCharsets.UTF_8);
        return intake.put(
                organiser,
                new Destination(task, null, null),
                new Arrival(place -> Files.write(place, bytes), bytes.length, "纪要.txt", null));
    }

    private MvcTestResult get(String path) {
        return web.get().uri(at() + path).with(as(organiser.accountId())).exchange();
    }

    private String at() {
        return "/campaigns/" + organiser.campaignId() + "/evidence";
    }
}
