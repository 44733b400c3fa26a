package org.biaogan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.biaogan.access.Actor;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files that lock themselves, run something or are two things at once, from the vault's page. */
@CampaignTest
class BadFilesTest {

    private static final String ALERT = "app.alert(1)";

    private final ReadingWork work;
    private final EvidenceVault vault;
    private final SmallPath small;
    private final Pieces pieces;
    private final MockMvcTester web;

    private Actor organiser;

    BadFilesTest(
            ReadingWork work,
            EvidenceVault vault,
            SmallPath small,
            Pieces pieces,
            MockMvcTester web) {
        this.work = work;
        this.vault = vault;
        this.small = small;
        this.pieces = pieces;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        organiser = small.open().organiser();
    }

    @Test
    void aLockedPaperSaysThatItWantsAPassword() throws Exception {
        assertThat(get(enter("锁.pdf", pdf(true)))).bodyText().contains("文件加了密码", "锁.pdf");
        assertThat(get(enter("锁.docx", lockedWord()))).bodyText().contains("文件加了密码", "锁.docx");
    }

    @Test
    void whatAPdfWouldRunIsNotInItsPictureAndMayNotRunInItsViewer() throws Exception {
        String at = enter("脚本.pdf", pdf(false));

        assertThat(get(at)).bodyText().contains("/versions/1/pages/1").doesNotContain(ALERT);
        MvcTestResult picture = get(at + "/versions/1/pages/1");
        assertThat(picture).hasStatusOk().hasContentType("image/jpeg");
        assertThat(picture.getResponse().getContentAsString(StandardCharsets.ISO_8859_1))
                .doesNotContain(ALERT);
        assertThat(get(at + "/versions/1/file"))
                .hasContentType("application/pdf")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .headers()
                .hasValue(
                        "Content-Security-Policy",
                        "default-src 'none'; frame-ancestors 'none'; object-src 'self';"
                                + " style-src 'unsafe-inline'");
    }

    @Test
    void aPaperWithMacrosIsReadAndOnlyEverADownload() throws Exception {
        String at = enter("宏.docm", word("主题党日活动方案"));

        assertThat(get(at)).bodyText().contains("主题党日活动方案");
        assertDownload(at);
    }

    @Test
    void aFileThatIsAPageAndAPdfAtOnceIsNeverServedAsAPage() throws Exception {
        assertDownload(enter("二合一.html", pageAndPdf()));
        assertDownload(enter("二合一.pdf", pageAndPdf()));
    }

    private static byte[] pageAndPdf() throws IOException {
        var both = new ByteArrayOutputStream();
        both.write("<html><script>alert(1)</script></html>\n".getBytes(StandardCharsets.UTF_8));
        both.write(pdf(false));
        return both.toByteArray();
    }

    private void assertDownload(String at) {
        MvcTestResult file = get(at + "/versions/1/file");
        assertThat(file).hasContentType("application/octet-stream");
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(file.getResponse().getHeader("Content-Security-Policy")).endsWith("; sandbox");
    }

    /** Its place in the vault, once it has been read. */
    private String enter(String name, byte[] bytes) throws InterruptedException {
        long item = vault.enter(organiser, pieces.file(organiser, name, bytes));
        assertThat(work.readOne()).isTrue();
        return "/campaigns/" + organiser.campaignId() + "/evidence/" + item;
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).with(as(organiser.accountId())).exchange();
    }

    private static byte[] pdf(boolean locked) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript(ALERT));
            document.getDocumentInformation().setTitle("" + System.nanoTime());
            if (locked) {
                document.protect(
                        new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] word(String words) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(words + "\u3000" + System.nanoTime());
            document.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] lockedWord() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("password");
            try (var locked = encryptor.getDataStream(container)) {
                new ByteArrayInputStream(word("会议记录")).transferTo(locked);
            }
            container.writeFilesystem(out);
        }
        return out.toByteArray();
    }
}
