package org.biaogan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.biaogan.access.Actor;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.evidence.NewItem;
import org.biaogan.extractor.Decoders;
import org.biaogan.extractor.Reading.Section;
import org.biaogan.files.FileStore;
import org.biaogan.plan.MaterialClass;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Papers of Office programs are looked at and found page by page. */
@CampaignTest
class RenderingWorkTest {

    private final ReadingWork reading;
    private final RenderingWork rendering;
    private final PagePictures pictures;
    private final FileTexts texts;
    private final FileStore store;
    private final EvidenceVault vault;
    private final SmallPath small;
    private final MockMvcTester web;

    private Actor organiser;

    RenderingWorkTest(
            ReadingWork reading,
            RenderingWork rendering,
            PagePictures pictures,
            FileTexts texts,
            FileStore store,
            EvidenceVault vault,
            SmallPath small,
            MockMvcTester web) {
        this.reading = reading;
        this.rendering = rendering;
        this.pictures = pictures;
        this.texts = texts;
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
    void aWordFileIsLeafedThroughAndFoundByPageOnceSomebodyHasLooked() throws Exception {
        assumeTrue(Decoders.ofThisHost().office() != null);
        String sha256 = store(word("支部委员会会议记录", "研究示范课程建设"));
        String at = "/" + enter("记录.docx", sha256);
        reading.readOne();
        assertThat(get(at)).bodyText().contains("正在生成页面图", "研究示范课程建设", "hx-get");

        assertThat(rendering.makeHastened()).isTrue();

        assertThat(get(at + "?page=2"))
                .bodyText()
                .contains("/versions/1/pages/2\"", "第 2 页，共 2 页")
                .doesNotContain("正在生成页面图");
        assertThat(get(at + "/versions/1/pages/2")).hasStatusOk().hasContentType("image/jpeg");
        assertThat(get("?q=示范课程")).bodyText().contains("第 2 页");
        texts.hasten(sha256);
        var made = Files.getLastModifiedTime(pictures.rendition(sha256));
        rendering.makeHastened();
        assertThat(Files.getLastModifiedTime(pictures.rendition(sha256))).isEqualTo(made);
        assertThat(rendering.makeHastened()).isFalse();

        Files.delete(pictures.rendition(sha256));
        assertThat(get(at)).bodyText().contains("正在生成页面图");
        assertThat(rendering.makeHastened()).isTrue();
        assertThat(pictures.rendition(sha256)).exists();
        texts.forget(List.of(sha256));
        assertThat(pictures.rendition(sha256)).doesNotExist();
    }

    @Test
    void aFilmThatCannotBeSeenIsADownloadAndSaysSo() throws Exception {
        byte[] film = "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom".getBytes(StandardCharsets.ISO_8859_1);
        String at = "/" + enter("活动.mp4", store(film));
        reading.readOne();
        get(at);
        rendering.makeHastened();

        assertThat(get(at)).bodyText().contains("file?download=1", "页面图").doesNotContain("正在生成页面图");
    }

    @Test
    void whatIsOnNoPageIsStillSaid() {
        var said = List.of(new Section(0, "会议记录\n隐藏表 13900001111"));
        var pages = List.of(new Section(1, "会议\n记录"));

        assertThat(PagedWords.of(said, pages))
                .containsExactly(new Section(1, "会议\n记录"), new Section(0, "隐藏表 13900001111"));
    }

    private long enter(String name, String sha256) {
        return vault.enter(
                organiser,
                NewItem.file(
                        organiser.unitId(),
                        "会议记录",
                        MaterialClass.O,
                        Pieces.EVENT,
                        null,
                        sha256,
                        name,
                        null));
    }

    private String store(byte[] bytes) throws IOException {
        return store.store(new ByteArrayInputStream(bytes), null).sha256();
    }

    private static byte[] word(String first, String second) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            var run = document.createParagraph().createRun();
            run.setText(first);
            run.addBreak(BreakType.PAGE);
            run.setText(second);
            document.getProperties().getCoreProperties().setTitle("" + System.nanoTime());
            document.write(out);
        }
        return out.toByteArray();
    }

    private MvcTestResult get(String place) {
        return web.get()
                .uri("/campaigns/" + organiser.campaignId() + "/evidence" + place)
                .with(as(organiser.accountId()))
                .exchange();
    }
}
