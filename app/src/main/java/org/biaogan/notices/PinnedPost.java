package org.biaogan.notices;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST of JSON over a connection to an address that was looked at before: the host is not asked
 * for again, no redirect is followed, and all of it has one limit of time.
 */
final class PinnedPost {

    private static final int LONGEST = 64 * 1024;
    private static final String BLANK_LINE = "\r\n\r\n";
    private static final String LAST_CHUNK = "0\r\n\r\n";
    private static final int TLS = 443;
    private static final int PLAIN = 80;

    private final long deadline;

    private PinnedPost(Duration limit) {
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /** What came back. */
    record Answer(int status, String body) {}

    static Answer send(URI url, InetAddress address, String json, Duration limit)
            throws IOException {
        return new PinnedPost(limit).send(url, address, json);
    }

    private Answer send(URI url, InetAddress address, String json) throws IOException {
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        int usual = tls ? TLS : PLAIN;
        int port = url.getPort() == -1 ? usual : url.getPort();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port), left());
            Thread watch = closeAtTheEnd(plain);
            try (Socket socket = tls ? secured(plain, url.getHost(), port) : plain) {
                socket.getOutputStream().write(request(url, json));
                socket.getOutputStream().flush();
                return read(socket);
            } catch (IOException broken) {
                left();
                throw broken;
            } finally {
                watch.interrupt();
            }
        }
    }

    /**
     * A read has a limit of its own, a handshake of many reads and a write have none: at the end of
     * the time the connection is closed under them.
     */
    private Thread closeAtTheEnd(Socket socket) throws SocketTimeoutException {
        long millis = left();
        return Thread.ofVirtual()
                .start(() -> {
                    try {
                        Thread.sleep(millis);
                        socket.close();
                    } catch (InterruptedException | IOException over) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    /** Speaks to that address and believes it only with a certificate of that host. */
    private Socket secured(Socket plain, String host, int port) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static byte[] request(URI url, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String path =
                url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        String host = url.getHost() + (url.getPort() == -1 ? "" : ":" + url.getPort());
        String head =
                "POST "
                        + path
                        + query
                        + " HTTP/1.1\r\nHost: "
                        + host
                        + "\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "
                        + body.length
                        + "\r\n"
                        + "Accept: application/json\r\n"
                        + "User-Agent: Biaogan\r\n"
                        + "Connection: close\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        var all = new ByteArrayOutputStream(start.length + body.length);
        all.writeBytes(start);
        all.writeBytes(body);
        return all.toByteArray();
    }

    /** Reads until the other side closes, or what it announced is there, or too much came. */
    private Answer read(Socket socket) throws IOException {
        var all = new ByteArrayOutputStream();
        var buffer = new byte[4096];
        InputStream in = socket.getInputStream();
        while (all.size() < LONGEST && !isWhole(all)) {
            socket.setSoTimeout(left());
            int n = in.read(buffer);
            if (n < 0) {
                break;
            }
            all.write(buffer, 0, n);
        }
        return parse(all.toString(StandardCharsets.ISO_8859_1));
    }

    private static boolean isWhole(ByteArrayOutputStream all) {
        String text = all.toString(StandardCharsets.ISO_8859_1);
        int head = text.indexOf(BLANK_LINE);
        if (head < 0) {
            return false;
        }
        String body = text.substring(head + BLANK_LINE.length());
        if (isChunked(text.substring(0, head))) {
            return body.equals(LAST_CHUNK) || body.endsWith("\r\n" + LAST_CHUNK);
        }
        String announced = header(text.substring(0, head), "content-length");
        return announced.matches("\\d{1,9}") && body.length() >= Integer.parseInt(announced);
    }

    /** Bytes are handled as one letter each until all chunks are together. */
    private static Answer parse(String text) throws IOException {
        int head = text.indexOf(BLANK_LINE);
        String[] status = text.split("[ \r\n]", 3);
        if (head < 0 || !text.startsWith("HTTP/") || !status[1].matches("\\d{3}")) {
            throw new IOException("not an answer of HTTP");
        }
        String body = text.substring(head + BLANK_LINE.length());
        String whole = isChunked(text.substring(0, head)) ? joined(body) : body;
        return new Answer(
                Integer.parseInt(status[1]),
                new String(whole.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static boolean isChunked(String head) {
        return header(head, "transfer-encoding").contains("chunked");
    }

    private static String joined(String body) throws IOException {
        var whole = new StringBuilder();
        int at = 0;
        while (true) {
            int line = body.indexOf("\r\n", at);
            String size = line < 0 ? "" : body.substring(at, line).replaceAll(";.*", "").strip();
            if (!size.matches("[0-9a-fA-F]{1,6}")) {
                throw new IOException("not an answer in chunks");
            }
            int length = Integer.parseInt(size, 16);
            if (length == 0) {
                return whole.toString();
            }
            int from = line + 2;
            if (from + length > body.length()) {
                throw new IOException("a chunk is missing");
            }
            whole.append(body, from, from + length);
            at = from + length + 2;
        }
    }

    private static String header(String head, String name) {
        return head.lines()
                .filter(it -> it.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(it -> it.substring(name.length() + 1).strip().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    private int left() throws SocketTimeoutException {
        long millis = (deadline - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
            throw new SocketTimeoutException("too slow");
        }
        return (int) Math.min(millis, Integer.MAX_VALUE);
    }
}
