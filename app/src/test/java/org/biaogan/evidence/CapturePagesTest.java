package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaogan.access.Actor;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page on a phone: as a plain form, and as its script sends what the phone kept. */
@CampaignTest
class CapturePagesTest {

    private static final byte[] BYTES = "现场照片".getBytes(StandardCharsets.UTF_8);

    private final MockMvcTester web;
    private final SmallPath small;
    private final SortingDesk sorting;
    private final ResumableUploads uploads;

    private Actor organiser;
    private String at = "";
    private Map<String, String> said = new LinkedHashMap<>();

    CapturePagesTest(
            MockMvcTester web, SmallPath small, SortingDesk sorting, ResumableUploads uploads) {
        this.web = web;
        this.small = small;
        this.sorting = sorting;
        this.uploads = uploads;
    }

    @BeforeEach
    void aCampaign() {
        organiser = small.open().organiser();
        at = "/campaigns/" + organiser.campaignId() + "/evidence";
        said = new LinkedHashMap<>();
        said.put("path", "IMG_0412.jpg");
        said.put("key", UUID.randomUUID().toString());
        said.put("account", "" + organiser.accountId());
        said.put("line", "主题党日现场");
    }

    @Test
    void withoutScriptsItIsAFormThatLeadsBackToItself() {
        assertThat(plain("主题党日现场", part("一.txt"), part("二.txt"))).hasRedirectedUrl(at + "/capture");

        assertThat(sorting.list(organiser))
                .extracting(it -> it.said().title())
                .containsExactly("主题党日现场", "主题党日现场");
    }

    @Test
    void aNameWithTheMarkOfAClassifiedPaperIsRefusedAndTheLineStays() {
        assertThat(plain("会后再看", part("机密.txt")))
                .hasStatus(422)
                .bodyText()
                .contains("“机密.txt”的文件名带有密级字样", "value=\"会后再看\"");
        assertThat(plain("没有文件")).hasStatus(422).bodyText().contains("没有拍照，也没有选文件");
        assertThat(sorting.count(organiser)).isZero();
    }

    @Test
    void thePageTakesTheSameStatementsWhateverWaits() {
        get("/capture");
        long before = Statements.of(() -> get("/capture"));
        plain("一", part("一.txt"), part("二.txt"), part("三.txt"));

        assertThat(Statements.of(() -> get("/capture"))).isEqualTo(before).isPositive();
    }

    @Test
    void whoWouldSendIsToldWithTheToken() {
        assertThat(web.get().uri("/captures/sender").with(as(organiser.accountId())).exchange())
                .bodyText()
                .contains("\"account\":" + organiser.accountId(), "\"header\":", "\"token\":");
        assertThat(web.get().uri("/captures/sender").header("X-Requested-With", "drop").exchange())
                .hasStatus(401);
    }

    @Test
    void theScriptMayWorkInTheBackgroundOfItsPage() {
        assertThat(web.get().uri("/js/captures.js").exchange())
                .hasHeader("Service-Worker-Allowed", "/campaigns/");
        assertThat(get("/capture"))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        it -> assertThat(it.getFirst()).contains("worker-src 'self'"));
    }

    @Test
    void whatWasSentInPiecesIsOnTheTableAndNotAskedForAgain() throws IOException {
        String place = String.valueOf(announce().getResponse().getHeader("Location"));
        assertThat(piece(place).getStatus()).isEqualTo(204);
        assertThat(announce()).hasStatus(200).hasHeader("Upload-Offset", "" + BYTES.length);

        var waiting = sorting.list(organiser);
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().said().title()).isEqualTo("主题党日现场");
    }

    @Test
    void whatWasAnnouncedTwiceBeforeItWasWholeIsOneFile() throws IOException {
        String one = String.valueOf(announce().getResponse().getHeader("Location"));
        String two = String.valueOf(announce().getResponse().getHeader("Location"));
        assertThat(piece(one).getStatus()).isEqualTo(204);
        assertThat(piece(two).getHeader("Upload-Offset")).isEqualTo("" + BYTES.length);

        assertThat(sorting.count(organiser)).isEqualTo(1);
    }

    @Test
    void whatAnotherAccountLeftOnTheDeviceIsNotTakenForThisOne() {
        said.put("account", "" + (organiser.accountId() + 1));

        assertThat(announce()).hasStatus(409).bodyText().contains("另一个账号");
    }

    @Test
    void aClassifiedNameAndAStrangeKeyAreSaidBeforeTheFirstByte() {
        said.put("path", "绝密.jpg");
        assertThat(announce()).hasStatus(409).bodyText().contains("密级字样");
        said.put("path", "IMG.jpg");
        said.put("key", "nonsense");
        assertThat(announce()).hasStatus(409).bodyText().contains("重新拍或选");
    }

    private MvcTestResult plain(String line, MockMultipartFile... files) {
        var request = web.post().uri(at + "/capture").multipart();
        for (MockMultipartFile file : files) {
            request = request.file(file);
        }
        return request.param("line", line).with(as(organiser.accountId())).exchange();
    }

    private static MockMultipartFile part(String name) {
        byte[] bytes = ("内容" + name).getBytes(StandardCharsets.UTF_8);
        return new MockMultipartFile("file", name, "application/octet-stream", bytes);
    }

    private MvcTestResult announce() {
        String metadata =
                said.entrySet().stream()
                        .map(it -> it.getKey() + " " + coded(it.getValue()))
                        .collect(Collectors.joining(","));
        return web.post()
                .uri(at + "/uploads/resumable")
                .header("Tus-Resumable", "1.0.0")
                .header("X-Requested-With", "drop")
                .with(as(organiser.accountId()))
                .header("Upload-Length", BYTES.length)
                .header("Upload-Metadata", metadata)
                .exchange();
    }

    private static String coded(String words) {
        return Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    /** Past the filters: those of the tests write an encoding into the type of the content. */
    private MockHttpServletResponse piece(String place) throws IOException {
        var request = new MockHttpServletRequest("PATCH", place);
        request.addHeader("Tus-Resumable", "1.0.0");
        request.addHeader("Upload-Offset", 0);
        request.addHeader("Content-Length", BYTES.length);
        request.setContentType("application/offset+octet-stream");
        request.setContent(BYTES);
        var answer = new MockHttpServletResponse();
        uploads.goOn(organiser, request, answer);
        return answer;
    }

    private MvcTestResult get(String path) {
        return web.get().uri(at + path).with(as(organiser.accountId())).exchange();
    }
}
