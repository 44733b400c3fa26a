package org.biaogan.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody without a browser: plain HTTP, with cookies and the forms' own tokens. */
final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"|value=\"([^\"]+)\" data-header");
    private static final String BOUNDARY = "----biaogan-e2e";

    private final HttpClient web =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                    .build();
    private String url;
    private String token = "";

    private Visitor(String url) {
        this.url = url;
    }

    static Visitor at(Product product) {
        return new Visitor(product.url());
    }

    static Visitor signedIn(Product product, String name) throws IOException, InterruptedException {
        return at(product).signIn(name, product.password(name));
    }

    Visitor signIn(String name, String password) throws IOException, InterruptedException {
        get("/sign-in");
        post("/sign-in", Map.of("name", name, "password", password));
        String home = get("/account").body();
        if (!home.contains("/account/password")) {
            throw new AssertionError(name + " was not let in: " + home);
        }
        return this;
    }

    /** Goes on, with the same cookies, at a product that was started again. */
    void goOnAt(Product product) {
        url = product.url();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return remember(web.send(to(path).build(), BodyHandlers.ofString()));
    }

    /** Sends a form; the token is the one of the page that was read last. */
    HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form =
                fields.entrySet().stream()
                        .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
        return remember(
                web.send(
                        to(path).header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString()));
    }

    /** The heads that say who sends, for whoever writes to the socket. */
    String heads() throws IOException {
        String cookies =
                ((CookieManager) web.cookieHandler().orElseThrow())
                        .getCookieStore().getCookies().stream()
                                .map(it -> it.getName() + "=" + it.getValue())
                                .collect(Collectors.joining("; "));
        return "Cookie: " + cookies + "\r\nX-XSRF-TOKEN: " + token + "\r\n";
    }

    /** Drops one file on a task, as the page does. */
    HttpResponse<String> drop(String path, long task, String name, byte[] bytes)
            throws IOException, InterruptedException {
        String head =
                part("_csrf", token)
                        + part("task", String.valueOf(task))
                        + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                                .formatted(BOUNDARY, name)
                        + "Content-Type: application/octet-stream\r\n\r\n";
        var body =
                List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        bytes,
                        "\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return web.send(
                to(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArrays(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The hash of what a link hands out. */
    String sha256(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = web.send(to(path).build(), BodyHandlers.ofInputStream());
        try (InputStream bytes = answer.body()) {
            return answer.statusCode() == 200
                    ? Hashes.sha256(bytes)
                    : "answered " + answer.statusCode();
        }
    }

    @Override
    public void close() {
        web.shutdownNow();
    }

    private HttpResponse<String> remember(HttpResponse<String> answer) {
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1) == null ? found.group(2) : found.group(1);
        }
        return answer;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    private static String part(String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
