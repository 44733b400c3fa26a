package org.biaogan.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = WebOnly.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ShellPagesTest {

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();

    @LocalServerPort private int port;

    @Test
    void aPageHasOneHeadingAndSaysItsLength() throws Exception {
        var page = get("/gallery");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValueAsLong("Content-Length"))
                .hasValue(page.body().getBytes(UTF_8).length);
        assertThat(page.body()).contains("<html lang=\"zh-CN\">").containsOnlyOnce("<h1>");
    }

    @Test
    void theMenuMarksWhereTheReaderIs() throws Exception {
        assertThat(get("/gallery").body())
                .contains("<a href=\"/gallery\" aria-current=\"page\"")
                .contains("<span class=\"count\">1,486</span>");
    }

    @Test
    void anotherLanguageIsRememberedAndLeadsBack() throws Exception {
        var answer = post("/language", "lang=en&back=%2Fgallery%3Fpage%3D2");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/gallery?page=2");
        assertThat(cookie(answer)).startsWith("lang=en;").contains("HttpOnly", "SameSite=Lax");
        assertThat(get("/gallery", "Cookie", "lang=en").body())
                .contains("<html lang=\"en\">", "Skip to content", "中文");
    }

    @Test
    void aThemeIsRememberedAndNeverLeadsElsewhere() throws Exception {
        var answer = post("/theme", "theme=dark&back=%2F%2Fevil.example%2F");

        assertThat(location(answer)).endsWith("localhost:" + port + "/");
        assertThat(cookie(answer)).startsWith("theme=dark;");
        assertThat(get("/gallery", "Cookie", "theme=dark").body())
                .contains("data-bs-theme=\"dark\"");
        assertThat(get("/gallery").body()).doesNotContain("data-bs-theme=");
    }

    @Test
    void aFormThatCameBackLeadsToWhereItWas() throws Exception {
        var page = post("/gallery", "day=x", "Referer", "http://localhost:" + port + "/form?a=1");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("name=\"back\" value=\"/form?a=1\"")
                .contains("href=\"#f-day\"", "id=\"f-day\"", "日期写成 2026-11-22 这样。");
    }

    @Test
    void whatWasDoneIsSaidOnceWithItsUndo() throws Exception {
        var done = get("/withdrawn");
        String session = cookie(done).split(";", 2)[0];

        assertThat(get("/piece", "Cookie", session).body())
                .contains("<span>12 页</span>", "action=\"/undo\"");
        assertThat(get("/piece", "Cookie", session).body()).doesNotContain("/undo");
    }

    @Test
    void theDrawerGetsTheContentAlone() throws Exception {
        assertThat(get("/piece", "HX-Target", "drawer-body").body())
                .contains("<h2>2026 年 10 月</h2>", "已完成 14 项")
                .doesNotContain("<html", "<h1>");
    }

    @Test
    void eachFailureOfTheDomainIsAPageWithItsReason() throws Exception {
        var refused = get("/refused");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("<h1>被规则挡下</h1>", "12 页", "返回");
        assertThat(get("/not-found").statusCode()).isEqualTo(404);
        assertThat(get("/not-found").body()).contains("这里没有这一页");
        assertThat(get("/forbidden").statusCode()).isEqualTo(403);
    }

    @Test
    void anUnknownAddressAndABugArePagesToo() throws Exception {
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere?nobody").body()).contains("这里没有这一页", "class=\"sg\"");
        var broken = get("/broken", "Cookie", "lang=en");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).contains("Something broke").doesNotContain("IllegalState");
        assertThat(post("/piece", "").statusCode()).isEqualTo(405);
    }

    @Test
    void aMenuThatFailsStillLeavesAPageThatSaysSo() throws Exception {
        var page = get("/gallery?broken=1");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("系统出了错", "name=\"back\" value=\"/gallery?broken=1\"");
    }

    @Test
    void onlyAnAddressWithItsHashIsKeptForEver() throws Exception {
        String page = get("/gallery").body();
        String hashed = page.replaceAll("(?s).*(/css/base-[0-9a-f]{32}\\.css).*", "$1");

        assertThat(cacheControl(get(hashed))).isEqualTo("max-age=31536000, public, immutable");
        assertThat(cacheControl(get("/css/base.css"))).doesNotContain("immutable");
        assertThat(cacheControl(get("/css/base-" + "0".repeat(32) + ".css")))
                .doesNotContain("immutable");
    }

    @Test
    void theWholeFirstPageStaysLight() throws Exception {
        String page = get("/gallery").body();
        long bytes = zipped(page);
        var linked = Pattern.compile("(?:href|src)=\"(/(?:css|js|vendor)/[^\"]+)\"").matcher(page);
        while (linked.find()) {
            bytes += zipped(get(linked.group(1)).body());
        }

        assertThat(bytes).isBetween(20_000L, 60_000L);
    }

    private static long zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(UTF_8));
        }
        return bytes.size();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(HttpRequest.newBuilder().GET(), path, headers);
    }

    private HttpResponse<String> post(String path, String form, String... headers)
            throws Exception {
        var request =
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(form))
                        .header("Content-Type", "application/x-www-form-urlencoded");
        return send(request, path, headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path, String... headers)
            throws Exception {
        request.header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(
                request.uri(URI.create("http://localhost:" + port + path)).build(),
                BodyHandlers.ofString());
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String cookie(HttpResponse<?> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }

    private static String cacheControl(HttpResponse<?> answer) {
        return answer.headers().firstValue("Cache-Control").orElse("");
    }
}
