package org.biaogan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.evidence.NewItem;
import org.biaogan.extractor.Unreadable.Reason;
import org.biaogan.files.FileStore;
import org.biaogan.plan.MaterialClass;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What files say is read by a process of its own and shown where the file is. */
@CampaignTest
class ReadingWorkTest {

    private final ReadingWork work;
    private final FileTexts texts;
    private final FileTextRepository rows;
    private final FileStore store;
    private final EvidenceVault vault;
    private final SmallPath small;
    private final MockMvcTester web;

    private Actor organiser;

    ReadingWorkTest(
            ReadingWork work,
            FileTexts texts,
            FileTextRepository rows,
            FileStore store,
            EvidenceVault vault,
            SmallPath small,
            MockMvcTester web) {
        this.work = work;
        this.texts = texts;
        this.rows = rows;
        this.store = store;
        this.vault = vault;
        this.small = small;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        organiser = small.open().organiser();
    }

    @Test
    void thePageOfAPieceShowsWhatItsFileSaysOnceItIsRead() throws Exception {
        long item = enter("记录.txt", "委员会研究示范课程建设，明确完成时限。");
        assertThat(page(item)).bodyText().contains("正在读取文件里的文字");

        assertThat(work.readOne()).isTrue();

        assertThat(page(item)).bodyText().contains("委员会研究示范课程建设，明确完成时限。");
        assertThat(work.readOne()).isFalse();
    }

    @Test
    void aFileThatCannotBeReadIsKeptAndSaysWhy() throws Exception {
        long item = enter("记录.docx", "PK\u0003\u0004 这不是一份 Word 文件");

        assertThat(work.readOne()).isTrue();

        assertThat(page(item)).bodyText().contains("文件不完整或不是它名字所说的格式", "记录.docx");
        assertThat(work.readOne()).isFalse();
    }

    @Test
    void aFileThatWasBegunAtTwoStopsIsNotBegunAgain() throws Exception {
        String sha256 = store("两次停电");
        texts.ask(sha256, "记录.txt");
        for (int i = 0; i < 2; i++) {
            assertThat(rows.begin(OffsetDateTime.now())).isPresent();
            rows.resume(2, OffsetDateTime.now());
        }

        assertThat(rows.begin(OffsetDateTime.now())).isEmpty();
        assertThat(texts.find(sha256)).get().extracting(FileText::reason).isEqualTo(Reason.KILLED);
    }

    @Test
    void whatAFileSaidGoesWithItsBytes() throws Exception {
        String sha256 = store("要销毁的");
        texts.ask(sha256, "记录.txt");
        work.readOne();

        texts.forget(List.of(sha256));

        assertThat(texts.find(sha256)).isEmpty();
    }

    private long enter(String name, String content) throws IOException {
        return vault.enter(
                organiser,
                NewItem.file(
                        organiser.unitId(),
                        "会议记录",
                        MaterialClass.O,
                        Pieces.EVENT,
                        null,
                        store(content),
                        name,
                        null));
    }

    private String store(String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return store.store(new ByteArrayInputStream(bytes), null).sha256();
    }

    private MvcTestResult page(long item) {
        return web.get()
                .uri("/campaigns/" + organiser.campaignId() + "/evidence/" + item)
                .with(as(organiser.accountId()))
                .exchange();
    }
}
