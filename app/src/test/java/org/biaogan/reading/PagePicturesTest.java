package org.biaogan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.biaogan.access.Actor;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pages are looked at as pictures, by those who may see the piece. */
@CampaignTest
class PagePicturesTest {

    private final PagePictures pictures;
    private final FileTexts texts;
    private final EvidenceVault vault;
    private final SmallPath small;
    private final Pieces pieces;
    private final MockMvcTester web;

    private Actor organiser;
    private Actor branchSecretary;

    PagePicturesTest(
            PagePictures pictures,
            FileTexts texts,
            EvidenceVault vault,
            SmallPath small,
            Pieces pieces,
            MockMvcTester web) {
        this.pictures = pictures;
        this.texts = texts;
        this.vault = vault;
        this.small = small;
        this.pieces = pieces;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        var opened = small.open();
        organiser = opened.organiser();
        branchSecretary = opened.branchSecretary();
    }

    @Test
    void aPdfIsLeafedThroughPageByPage() throws Exception {
        String at = "/" + vault.enter(organiser, pieces.file(organiser, "纪要.pdf", pdf(3)));

        assertThat(get(organiser, at + "?page=2"))
                .bodyText()
                .contains("/versions/1/pages/2\"", "第 2 页，共 3 页", "?page=3#leaf");
        assertThat(get(organiser, at + "?page=99")).bodyText().contains("第 3 页，共 3 页");
        assertThat(get(organiser, at + "/versions/1/pages/2"))
                .hasStatusOk()
                .hasContentType("image/jpeg");
        assertThat(get(organiser, at + "/versions/1/pages/4")).hasStatus(404);
        assertThat(get(organiser, at + "/versions/1/pages/0")).hasStatus(404);
        assertThat(get(branchSecretary, at + "/versions/1/pages/2")).hasStatus(404);
    }

    @Test
    void picturesGoWithTheBytesTheyShow() throws Exception {
        var photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "jpg", photo);
        String sha256 = pieces.store(photo.toByteArray(), "现场.jpg");
        var picture = pictures.find(sha256, "现场.jpg", 1, PagePictures.Size.LEAF).orElseThrow();
        assertThat(picture).exists();

        texts.forget(List.of(sha256));

        assertThat(picture).doesNotExist();
    }

    private static byte[] pdf(int pages) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            document.getDocumentInformation().setTitle("" + System.nanoTime());
            document.save(out);
        }
        return out.toByteArray();
    }

    private MvcTestResult get(Actor actor, String place) {
        return web.get()
                .uri("/campaigns/" + organiser.campaignId() + "/evidence" + place)
                .with(as(actor.accountId()))
                .exchange();
    }
}
