package org.biaogan.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Random;
import org.assertj.core.api.AbstractStringAssert;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.evidence.CampaignSchemes;
import org.biaogan.evidence.Citations;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.files.FileStore;
import org.biaogan.files.HomeFolder;
import org.biaogan.jobs.AskedWork;
import org.biaogan.jobs.Job;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What becomes of a pack that is cancelled or cannot be built, and what its pages say. */
@CampaignTest
class PackJobsTest {

    private final Packs packs;
    private final PackBuilding building;
    private final AskedWork work;
    private final FileStore store;
    private final EvidenceVault vault;
    private final HomeFolder home;
    private final SmallPath small;
    private final JdbcClient sql;
    private final MockMvcTester web;
    private final Pieces pieces;

    private Actor organiser;
    private String page = "";
    private int blobs;

    PackJobsTest(
            Packs packs,
            PackBuilding building,
            AskedWork work,
            FileStore store,
            EvidenceVault vault,
            Citations citations,
            CampaignSchemes schemes,
            HomeFolder home,
            SmallPath small,
            JdbcClient sql,
            MockMvcTester web) {
        this.packs = packs;
        this.building = building;
        this.work = work;
        this.store = store;
        this.vault = vault;
        this.home = home;
        this.small = small;
        this.sql = sql;
        this.web = web;
        this.pieces = new Pieces(store, vault, citations, schemes);
    }

    @BeforeEach
    void aCampaign() {
        organiser = small.open().organiser();
        page = "/campaigns/" + organiser.campaignId() + "/packs";
    }

    @Test
    void aPackThatWaitsIsCancelledAtOnce() throws IOException {
        pieces.cited(organiser, "党政联席会议纪要", "会议内容");
        long pack = ask();
        packs.cancel(organiser, pack);

        assertThat(packs.job(organiser, pack).state()).isEqualTo(Job.State.CANCELLED);
        assertThat(work.run(building, pack).state()).isEqualTo(Job.State.CANCELLED);
        assertNothingIsLeft(pack);
    }

    @Test
    void aPackIsCancelledWithinALargeFile() throws IOException {
        pieces.cited(organiser, "大文件", large());
        long pack = ask();

        Job job =
                work.runCancelledWhen(
                        building,
                        pack,
                        (step, done) -> step.equals(PackBuilding.FILES) && done == 1 << 16);
        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
        assertThat(job.done()).isEqualTo(1 << 16);
        assertThat(job.total()).isEqualTo(1 << 20);
        assertNothingIsLeft(pack);
    }

    @Test
    void aPackThatIsCancelledWhenItIsWholeLeavesNothingEither() throws IOException {
        pieces.cited(organiser, "党政联席会议纪要", "会议内容");
        long pack = ask();

        Job job =
                work.runCancelledWhen(
                        building, pack, (step, done) -> step.equals("dossier.step.keeping"));
        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
        assertNothingIsLeft(pack);
    }

    @Test
    void aFileThatWasAlteredOnDiskIsNamedByItsNumber() throws IOException {
        long item = pieces.cited(organiser, "党政联席会议纪要", "会议内容" + System.nanoTime());
        String sha256 = String.valueOf(vault.get(organiser, item).newest().sha256());
        Files.writeString(store.borrow(sha256).path(), "别的内容");
        long pack = ask();

        assertThat(work.run(building, pack).state()).isEqualTo(Job.State.FAILED);
        assertThatPage(page + "/" + pack)
                .contains("没有生成", "1-1-01 “党政联席会议纪要”的字节与入库时不同", "再生成一次")
                .doesNotContain("every 1s");
        assertThatPage(page).contains("没有生成").doesNotContain("等待开始");
        assertThat(Files.list(home.work())).isEmpty();
    }

    @Test
    void aFileThatIsLostIsNamedByItsNumber() throws IOException {
        long item = pieces.cited(organiser, "党政联席会议纪要", "会议内容" + System.nanoTime());
        Files.delete(
                store.borrow(String.valueOf(vault.get(organiser, item).newest().sha256())).path());
        long pack = ask();

        assertThat(work.run(building, pack).state()).isEqualTo(Job.State.FAILED);
        assertThatPage(page + "/" + pack).contains("1-1-01 “党政联席会议纪要”的原件在存储里找不到");
    }

    @Test
    void theListTellsWhatWaitsFromWhatWasCancelledInAFixedNumberOfStatements() {
        assertThatPage(page);
        long few = Statements.of(() -> assertThatPage(page).contains("还没有生成过材料包"));
        long cancelled = ask();
        packs.cancel(organiser, cancelled);
        ask();
        pieces.cited(organiser, "党政联席会议纪要", "会议内容");
        work.run(building, ask());

        assertThat(
                        Statements.of(() ->
                                assertThatPage(page).contains("已取消，没有留下文件", "等待开始", "已生成，9 个文件")))
                .isEqualTo(few);
    }

    @Test
    void aPackShowsItsHistoryInAFixedNumberOfStatements() {
        pieces.cited(organiser, "党政联席会议纪要", "会议内容");
        long pack = ask();
        work.run(building, pack);
        assertThatPage(page + "/" + pack).contains("id=\"history\"", "提出生成");
        long one = Statements.of(() -> assertThatPage(page + "/" + pack));

        pieces.cited(organiser, "支部大会记录", "另一次会议");
        long larger = ask();
        work.run(building, larger);
        for (int times = 0; times < 3; times++) {
            packs.open(organiser, larger);
        }
        assertThat(
                        Statements.of(() ->
                                assertThatPage(page + "/" + larger)
                                        .contains("</time> ", "下载</li>")))
                .isEqualTo(one);
    }

    private long ask() {
        blobs = blobs();
        return packs.ask(organiser, null);
    }

    private void assertNothingIsLeft(long pack) throws IOException {
        assertThat(Files.list(home.work())).isEmpty();
        assertThat(blobs()).isEqualTo(blobs);
        assertThat(packs.get(organiser, pack).built()).isFalse();
        assertThatPage(page + "/" + pack).contains("已取消，没有留下文件").doesNotContain("every 1s");
    }

    private int blobs() {
        return sql.sql("select count(*) from files_blob").query(Rows.INT).single();
    }

    private AbstractStringAssert<?> assertThatPage(String path) {
        var page = web.get().uri(path).with(as(organiser.accountId())).exchange();
        assertThat(page).hasStatusOk();
        return assertThat(
                new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static String large() {
        var random = new Random(7);
        var letters = new StringBuilder(1 << 20);
        while (letters.length() < 1 << 20) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }
}
