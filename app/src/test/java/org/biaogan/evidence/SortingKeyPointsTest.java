package org.biaogan.evidence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Unwatched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Key points that files on the table may serve: proposed, and cited only when a person takes them.
 */
@CampaignTest
class SortingKeyPointsTest {

    private static final String FILE = "2026-03-05 党政联席会议纪要第2次.txt";

    private final Intake intake;
    private final SortingDesk sorting;
    private final EnterAll entering;
    private final EvidenceVault vault;
    private final SmallPath small;
    private final Pieces pieces;
    private final JdbcClient sql;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor organiser;

    SortingKeyPointsTest(
            Intake intake,
            SortingDesk sorting,
            EnterAll entering,
            EvidenceVault vault,
            SmallPath small,
            Pieces pieces,
            JdbcClient sql,
            MockMvcTester web) {
        this.intake = intake;
        this.sorting = sorting;
        this.entering = entering;
        this.vault = vault;
        this.small = small;
        this.pieces = pieces;
        this.sql = sql;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        organiser = opened.organiser();
        pieces.cite(organiser, pieces.enter(organiser, "党政联席会议纪要第1次"), 1);
    }

    @Test
    void whatIsProposedSaysWhyAndIsCitedByNobodyWhoDidNotTakeIt() throws IOException {
        put(FILE);

        assertThat(get()).bodyText().contains("与 1-2-01《党政联席会议纪要第1次》相近", ">采用<");
        assertThat(line(FILE).said().keyPointId()).isNull();
        enterAll();
        assertThat(citationsOf(FILE)).isEmpty();
    }

    @Test
    void oneClickChoosesAProposalAndKeepsWhatWasTyped() throws IOException {
        long upload = put(FILE);
        long keyPoint = pieces.keyPoint(organiser, 1);
        assertThat(
                        web.post()
                                .uri(
                                        at()
                                                + "/key-points?upload="
                                                + upload
                                                + "&keyPoint="
                                                + keyPoint)
                                .with(as(organiser.accountId()))
                                .param("files[0].uploadId", "" + upload)
                                .param("files[0].take", "true")
                                .param("files[0].title", "改过的题名")
                                .exchange())
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("#f" + upload);

        assertThat(get()).bodyText().contains("改过的题名", "已选定");
        assertThat(line(FILE).said().keyPointId()).isEqualTo(keyPoint);
    }

    @Test
    void theFirstProposalsOfManyFilesAreTakenTogetherWhereNoneIsChosen() throws IOException {
        put(FILE);
        put("2026-03-06 党政联席会议纪要第3次.txt");
        long chosen = put("2026-03-07 党政联席会议纪要第4次.txt");
        sorting.choose(organiser, Sorting.of(List.of()), chosen, pieces.keyPoint(organiser, 0));
        assertThat(
                        web.post()
                                .uri(at() + "/corrections")
                                .with(as(organiser.accountId()))
                                .param("bulk.of", "SHOWN")
                                .param("bulk.firstProposed", "true")
                                .exchange())
                .hasStatus3xxRedirection();

        assertThat(sorting.list(organiser))
                .extracting(it -> it.said().keyPointId())
                .containsExactly(
                        pieces.keyPoint(organiser, 1),
                        pieces.keyPoint(organiser, 1),
                        pieces.keyPoint(organiser, 0));
        enterAll();
        assertThat(citationsOf(FILE)).containsExactly(pieces.keyPoint(organiser, 1));
    }

    @Test
    void aTaskThatIsOnlyGuessedProposesItsKeyPointAndOneThatIsSaidBringsIt() throws IOException {
        String name = "P1-1-02 材料/2026-03-05 记录.txt";
        long upload = put(name);
        var guessed = sorting.list(organiser).getFirst();
        long served = requireNonNull(guessed.task()).primary().orElseThrow().keyPointId();
        assertThat(guessed.said().keyPointId()).isNull();
        assertThat(get()).bodyText().contains("建议任务 P1-1-02 的主要观测点");

        sql.sql("update evidence_upload set task_id = :task where id = :upload")
                .param("task", small.task(opened, "P1-1-02"))
                .param("upload", upload)
                .update();
        assertThat(sorting.list(organiser).getFirst().said().keyPointId()).isEqualTo(served);
        assertThat(get()).bodyText().contains("依据：所选任务的主要观测点");
    }

    private void enterAll() {
        sql.sql(
                        "update reading_file set state = 'UNREADABLE', reason = 'BROKEN', ended_at = asked_at")
                .update();
        entering.run(entering.ask(organiser, null), Unwatched.WORK);
    }

    private List<Long> citationsOf(String name) {
        long item =
                vault.list(organiser, VaultFilter.ALL, 1).lines().stream()
                        .filter(it -> name.startsWith(it.title()))
                        .findFirst()
                        .orElseThrow()
                        .id();
        return vault.get(organiser, item).citations().stream().map(Citation::keyPointId).toList();
    }

    private SortingDesk.Line line(String name) {
        return sorting.list(organiser).stream()
                .filter(it -> it.upload().originalName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long put(String path) throws IOException {
        byte[] bytes = (path + System.nanoTime()).getBytes(StandardCharsets.UTF_8);
        return intake.put(
                organiser,
                Destination.NONE,
                new Arrival(place -> Files.write(place, bytes), bytes.length, path, null));
    }

    private MvcTestResult get() {
        return web.get().uri(at()).with(as(organiser.accountId())).exchange();
    }

    private String at() {
        return "/campaigns/" + organiser.campaignId() + "/evidence/sorting";
    }
}
