package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.biaogan.plan.MaterialClass;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files as browsers send them, with scripts and without. */
@CampaignTest
class UploadPagesTest {

    private static final long DEVICE_TIME = 1_762_000_000_000L;

    private final MockMvcTester web;
    private final SmallPath small;
    private final SortingDesk sorting;
    private final EvidenceVault vault;
    private final Pieces pieces;
    private final Path home;

    private SmallPath.Opened opened;
    private String at = "";

    UploadPagesTest(
            MockMvcTester web,
            SmallPath small,
            SortingDesk sorting,
            EvidenceVault vault,
            Pieces pieces,
            @Value("${biaogan.home}") Path home) {
        this.web = web;
        this.small = small;
        this.sorting = sorting;
        this.vault = vault;
        this.pieces = pieces;
        this.home = home;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        at = "/campaigns/" + opened.campaignId() + "/evidence";
    }

    @Test
    void theScriptIsToldInOneSentenceWhatCameOfAFile() {
        assertThat(drop(part("纪要.txt", "内容"), "三会\u0000一课/纪要.txt")).hasStatus(201);
        var upload = sorting.list(opened.organiser()).getFirst().upload();
        assertThat(upload.originalName()).isEqualTo("纪要.txt");
        assertThat(upload.folder()).isEqualTo("三会一课");
        assertThat(upload.fileDate()).hasToString("2025-11-01T12:26:40Z");

        MvcTestResult refused = drop(part("机 密.txt", "内容"), "机 密.txt");
        assertThat(refused).hasStatus(409).hasContentTypeCompatibleWith("text/plain");
        assertThat(refused).bodyText().startsWith("“机 密.txt”的文件名带有密级字样");
    }

    @Test
    void theScriptIsToldThatTheSessionHasEnded() {
        assertThat(
                        web.post()
                                .uri(at + "/uploads")
                                .multipart()
                                .file(part("纪要.txt", "内容"))
                                .header("X-Requested-With", "drop")
                                .with(csrf())
                                .exchange())
                .hasStatus(401);
    }

    @Test
    void aRefusedNameLeavesNothingOnDisk() throws IOException {
        List<Path> before = onDisk();
        assertThat(send(part("【机密】名单.docx", "一次性内容")))
                .hasStatus(422)
                .bodyText()
                .contains("密级字样，没有收下");
        assertThat(send(part("空.docx", ""))).hasStatus(422).bodyText().contains("0 字节");
        assertThat(send(new MockMultipartFile("file", new byte[0])))
                .hasStatus(422)
                .bodyText()
                .contains("没有选文件");

        assertThat(sorting.count(opened.organiser())).isZero();
        assertThat(onDisk()).isEqualTo(before);
    }

    @Test
    void oneRefusedFileKeepsNoOtherFromComingIn() {
        MvcTestResult sent = send(part("一.txt", "一"), part("空.txt", ""), part("二.txt", "二"));

        assertThat(sent).hasRedirectedUrl(at + "/sorting");
        assertThat(sorting.list(opened.organiser()))
                .extracting(it -> it.upload().originalName())
                .containsExactly("一.txt", "二.txt");
        assertThat(
                        web.get()
                                .uri(at + "/sorting")
                                .cookie(sent.getResponse().getCookies())
                                .with(as(opened.organiser().accountId()))
                                .exchange())
                .bodyText()
                .contains("“空.txt”是空文件", "二.txt");
    }

    @Test
    void aNewVersionKeepsTheTimeOfTheDevice() {
        long item = pieces.enter(opened.organiser(), "纪要");
        assertThat(
                        web.post()
                                .uri(at + "/" + item + "/versions")
                                .multipart()
                                .file(part("纪要.txt", "新的内容"))
                                .param("lastModified", "" + DEVICE_TIME)
                                .with(as(opened.organiser().accountId()))
                                .exchange())
                .hasStatus3xxRedirection();
        assertThat(vault.get(opened.organiser(), item).newest().fileDate())
                .hasToString("2025-11-01T12:26:40Z");
    }

    @Test
    void theKeyPointOfAGapIsCarriedToEveryWayOfMendingIt() {
        long keyPoint = pieces.keyPoint(opened.organiser(), 1);
        assertThat(get("/new?keyPoint=" + keyPoint))
                .bodyText()
                .contains(
                        "name=\"keyPoint\" value=\"" + keyPoint,
                        "kept=OFFLINE&amp;keyPoint=" + keyPoint,
                        "kept=TOTALS&amp;keyPoint=" + keyPoint,
                        "webkitdirectory",
                        "capture=\"environment\"");
        send("keyPoint", "" + keyPoint, part("纪要.txt", "内容"));

        assertThat(sorting.list(opened.organiser()).getFirst().proposal().keyPointId())
                .isEqualTo(keyPoint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "页面.html | <html><script>alert(1)</script></html> | application/octet-stream",
                "图.png | <svg xmlns='http://www.w3.org/2000/svg'><script>a</script></svg> | application/octet-stream",
                "伪装.pdf | <html><script>alert(1)</script></html> | application/octet-stream",
                "伪装.docx | <html><script>alert(1)</script></html> | application/octet-stream",
                "多义.html | GIF89a<html><script>alert(1)</script></html> | image/gif",
                "纪要.pdf | %PDF-1.7 | application/pdf"
            })
    void whatCouldRunIsOnlyEverADownload(String name, String content, String type) {
        long item =
                vault.enter(
                        opened.organiser(),
                        NewItem.file(
                                opened.organiser().unitId(),
                                "脚本",
                                MaterialClass.O,
                                Pieces.EVENT,
                                null,
                                pieces.store(content, name),
                                name,
                                null));

        MvcTestResult bytes = get("/" + item + "/versions/1/file");
        boolean shown = !type.equals("application/octet-stream");
        assertThat(bytes.getResponse().getContentType()).isEqualTo(type);
        assertThat(bytes.getResponse().getHeader("Content-Disposition"))
                .startsWith(shown ? "inline" : "attachment");
        assertThat(bytes.getResponse().getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .matches(it -> it.contains("sandbox") || type.equals("application/pdf"));
        assertThat(bytes.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private static MockMultipartFile part(String name, String content) {
        return new MockMultipartFile(
                "file", name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult drop(MockMultipartFile file, String path) {
        return web.post()
                .uri(at + "/uploads")
                .multipart()
                .file(file)
                .param("path", path)
                .param("lastModified", "" + DEVICE_TIME)
                .header("X-Requested-With", "drop")
                .with(as(opened.organiser().accountId()))
                .exchange();
    }

    private MvcTestResult send(MockMultipartFile... files) {
        return send("path", "", files);
    }

    private MvcTestResult send(String name, String value, MockMultipartFile... files) {
        var request = web.post().uri(at + "/uploads").multipart();
        for (MockMultipartFile file : files) {
            request = request.file(file);
        }
        return request.param(name, value).with(as(opened.organiser().accountId())).exchange();
    }

    private MvcTestResult get(String path) {
        return web.get().uri(at + path).with(as(opened.organiser().accountId())).exchange();
    }

    private List<Path> onDisk() throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("files"))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
