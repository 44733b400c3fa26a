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
import org.biaogan.evidence.EvidenceVault;
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
    private final EvidenceVault vault;
    private final SmallPath small;
    private final Pieces pieces;
    private final MockMvcTester web;

    SeenWordsTest(
            ReadingWork work,
            FileHintRepository hints,
            EvidenceVault vault,
            SmallPath small,
            Pieces pieces,
            MockMvcTester web) {
        this.work = work;
        this.hints = hints;
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
