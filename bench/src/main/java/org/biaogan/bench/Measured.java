package org.biaogan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The product under measurement, with somebody signed in. */
final class Measured implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Clock ticks a second, as Linux counts the time of a process. */
    private static final long TICKS = 100;

    private final Process process;
    private final HttpClient web;
    private final String url;
    private final double secondsToFirstPage;

    private Measured(Process process, HttpClient web, String url, double secondsToFirstPage) {
        this.process = process;
        this.web = web;
        this.url = url;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    static Measured start(Path installed, Path home) throws IOException, InterruptedException {
        return start(installed, home, "organiser");
    }

    /** With this person of the sample signed in. */
    static Measured start(Path installed, Path home, String who, String... settings)
            throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        long begun = System.nanoTime();
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx512m",
                                "-XX:+UseCompactObjectHeaders",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djava.awt.headless=true",
                                "-jar",
                                installed.resolve("app.jar").toString(),
                                "--biaogan.home=" + home,
                                "--biaogan.reading.seen-words=false",
                                "--biaogan.reading.renditions=false",
                                "--server.port=" + port));
        command.addAll(List.of(settings));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolveSibling("bench.log").toFile())
                        .start();
        var web =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
        var measured = new Measured(process, web, "http://localhost:" + port, 0);
        while (!measured.answers()) {
            Thread.sleep(20);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        while (!Files.exists(home.resolve("sample-sign-in.txt"))) {
            Thread.sleep(200);
        }
        Thread.sleep(1500);
        var ready = new Measured(process, web, measured.url, seconds);
        ready.signIn(home, who);
        return ready;
    }

    double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    String get(String path) throws IOException, InterruptedException {
        var answer =
                web.send(
                        HttpRequest.newBuilder(URI.create(url + path)).build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Readers with the session of the one who is signed in. */
    Load load(String path) {
        var cookies = (CookieManager) web.cookieHandler().orElseThrow();
        String sent =
                cookies.getCookieStore().getCookies().stream()
                        .map(it -> it.getName() + "=" + it.getValue())
                        .collect(Collectors.joining("; "));
        return new Load(URI.create(url).getPort(), sent, path);
    }

    String post(String path, String body) throws IOException, InterruptedException {
        var answer =
                web.send(
                        HttpRequest.newBuilder(URI.create(url + path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return answer.uri().getPath();
    }

    /** Sends a file as the browser does; seconds it took. */
    double upload(String path, String token, Path file) throws IOException, InterruptedException {
        return upload(path, token, file, "bench.bin");
    }

    /** Under this name. */
    double upload(String path, String token, Path file, String name)
            throws IOException, InterruptedException {
        String boundary = "biaogan-bench";
        String head =
                part(boundary, "_csrf")
                        + token
                        + "\r\n"
                        + "--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body =
                HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofFile(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        long begun = System.nanoTime();
        var answer =
                web.send(
                        HttpRequest.newBuilder(URI.create(url + path))
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .header("X-Requested-With", "drop")
                                .POST(body)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException("upload answered " + answer.statusCode());
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no token in the page");
        }
        return found.group(1);
    }

    /** Resident memory of the process in megabytes, now and at most. */
    List<Long> memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(it -> it.startsWith("VmRSS") || it.startsWith("VmHWM"))
                .sorted(Comparator.reverseOrder())
                .map(it -> Long.parseLong(it.replaceAll("\\D", "")) / 1024)
                .toList();
    }

    /** Resident memory of the largest process that reads files, in megabytes; 0 where none runs. */
    long largestReader() {
        return process.descendants()
                .filter(it -> arguments(it).contains("org.biaogan.extractor.child"))
                .mapToLong(it -> resident(it.pid()))
                .max()
                .orElse(0);
    }

    private static String arguments(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
        } catch (IOException ended) {
            return "";
        }
    }

    private static long resident(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(it -> it.startsWith("VmRSS"))
                    .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    /** Milliseconds of processor time the process has used. */
    long cpuMillis() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000 / TICKS;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private boolean answers() throws InterruptedException {
        try {
            get("/sign-in");
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void signIn(Path home, String who) throws IOException, InterruptedException {
        String password =
                Files.readAllLines(home.resolve("sample-sign-in.txt")).stream()
                        .map(it -> it.strip().split("\\s+"))
                        .filter(it -> it[0].equals(who))
                        .findFirst()
                        .orElseThrow()[1];
        String token = URLEncoder.encode(token(get("/sign-in")), StandardCharsets.UTF_8);
        post("/sign-in", "name=" + who + "&password=" + password + "&_csrf=" + token);
    }

    private static String part(String boundary, String name) {
        return "--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"\r\n\r\n";
    }
}
