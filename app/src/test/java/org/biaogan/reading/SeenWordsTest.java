package org.biaogan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.extractor.Reading.Section;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Words that are seen on photos are found and shown like words that files say themselves. */
@CampaignTest
class SeenWordsTest {

    private final ReadingWork work;
    private final FileHintRepository hints;
    private final FileTexts texts;
    private final EvidenceVault vault;
    private final SmallPath small;
    private final Pieces pieces;
    private final MockMvcTester web;

    SeenWordsTest(
            ReadingWork work,
            FileHintRepository hints,
            FileTexts texts,
            EvidenceVault vault,
            SmallPath small,
            Pieces pieces,
            MockMvcTester web) {
        this.work = work;
        this.hints = hints;
        this.texts = texts;
        this.vault = vault;
        this.small = small;
        this.pieces = pieces;
        this.web = web;
    }

    @Test
    void aPhotographedSheetIsFoundByWhatIsWrittenOnIt() throws Exception {
        var organiser = small.open().organiser();
        long item = vault.enter(organiser, pieces.file(organiser, "现场照片.png", photo()));
        String at = "/campaigns/" + organiser.campaignId() + "/evidence";
        String sha256 = pieces.sha256(organiser, item);
        assertThat(isKnown(sha256)).isFalse();
        assertThat(work.readOne()).isTrue();
        assertThat(isKnown(sha256)).isFalse();
        assertThat(work.seeOne()).isTrue();
        assertThat(isKnown(sha256)).isTrue();
        assertThat(work.seeOne()).isFalse();

        assertThat(web.get().uri(at + "?q=主题党日").with(as(organiser.accountId())).exchange())
                .bodyText()
                .contains("现场照片", "<mark>主题党日");
        assertThat(web.get().uri(at + "/" + item).with(as(organiser.accountId())).exchange())
                .bodyText()
                .contains("图中识别出的文字", "主题党日活动签到表", "像是手机号");
    }

    @Test
    void aScannedPageBetweenTypedOnesIsFoundInItsPlace() throws Exception {
        var organiser = small.open().organiser();
        long item = vault.enter(organiser, pieces.file(organiser, "合订.pdf", scanBetween()));
        assertThat(work.readOne()).isTrue();
        assertThat(work.seeOne()).isTrue();

        var text = texts.find(pieces.sha256(organiser, item)).orElseThrow();
        assertThat(text.sections()).extracting(Section::page).containsExactly(1, 2, 3);
        assertThat(text.sections().get(1).text()).startsWith("- 2 -").contains("主题党日");
        assertThat(
                        web.get()
                                .uri("/campaigns/" + organiser.campaignId() + "/evidence?q=主题党日活动")
                                .with(as(organiser.accountId()))
                                .exchange())
                .bodyText()
                .contains("合订", "第 2 页");
    }

    private static byte[] scanBetween() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (String words : List.of("Minutes of the first meeting", "- 2 -", "Signed below")) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    if (words.startsWith("-")) {
                        var scan = PDImageXObject.createFromByteArray(document, photo(), "scan");
                        content.drawImage(scan, 0, 0, 612, 792);
                    }
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(words);
                    content.endText();
                }
            }
            document.getDocumentInformation().setTitle("" + System.nanoTime());
            document.save(out);
        }
        return out.toByteArray();
    }

    /** Whether all that can be known of it is known, where files are read and words looked for. */
    private boolean isKnown(String sha256) {
        return hints.list(List.of(sha256), true, true).getOrDefault(sha256, FileHint.NONE).read();
    }

    private static byte[] photo() throws IOException {
        var image = new BufferedImage(1000, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1000, 400);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font("Noto Serif CJK SC", Font.PLAIN, 44));
        pen.drawString("主题党日活动签到表", 60, 120);
        pen.drawString("13900001111", 60, 240);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
