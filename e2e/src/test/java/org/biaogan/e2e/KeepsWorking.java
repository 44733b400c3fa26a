package org.biaogan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who drops a file, says what it is, writes what came of it, and begins again, until the
 * product is gone; and who notes what was acknowledged.
 */
final class KeepsWorking implements AutoCloseable {

    private static final String AT = "/campaigns/1";
    private static final String TODAY = "2026-01-15";

    private final String name;
    private final Visitor visitor;
    private final Thread thread = new Thread(this::work);
    private final Random random;

    /** Acknowledged files by the name under which they were dropped, and the last result. */
    private final Map<String, String> dropped = new LinkedHashMap<>();

    private final Map<String, String> entered = new ConcurrentHashMap<>();
    private long task;
    private String occurrence = "";
    private volatile String result = "";
    private volatile int rounds;
    private volatile boolean enough;
    private volatile String wrong = "";

    KeepsWorking(Product product, String name) throws IOException, InterruptedException {
        this.name = name;
        this.random = new Random(name.hashCode());
        this.visitor = Visitor.signedIn(product, name);
    }

    void begin(int which) throws IOException, InterruptedException {
        Matcher link =
                Pattern.compile("/tasks/([0-9]+)/occurrences/[0-9]+\"")
                        .matcher(visitor.get(AT + "/month").body());
        for (int i = 0; i <= which; i++) {
            assertThat(link.find()).isTrue();
        }
        task = Long.parseLong(link.group(1));
        occurrence = AT + link.group().replace("\"", "");
        thread.start();
    }

    int rounds() {
        assertThat(wrong).isEmpty();
        return rounds;
    }

    /** Everything acknowledged is there, and the old cookie still opens the door. */
    void findsAllAgain(Product product) throws IOException, InterruptedException {
        thread.join();
        visitor.goOnAt(product);
        HttpResponse<String> first = visitor.get(AT + "/month");
        assertThat(first.statusCode()).as("%s is still signed in", name).isEqualTo(200);
        assertThat(visitor.get(occurrence).body()).contains(result);
        String table = visitor.get(AT + "/evidence/sorting").body();
        for (var file : dropped.entrySet()) {
            boolean sorted = entered.containsKey(file.getKey());
            if (!sorted && !table.contains(file.getKey())) {
                // It was entered, and the answer that said so was lost with the power.
                findFiles(visitor, Map.of(file.getKey(), file.getValue()));
            }
        }
        findFiles(visitor, entered);
    }

    /** What was acknowledged so far: titles, each with the hash of its bytes. */
    Map<String, String> acknowledged() {
        return Map.copyOf(entered);
    }

    /** Each of these pieces is in the vault, with its bytes. */
    static void findFiles(Visitor visitor, Map<String, String> acknowledged)
            throws IOException, InterruptedException {
        for (var file : acknowledged.entrySet()) {
            assertThat(visitor.sha256(fileOf(visitor, file.getKey()))).isEqualTo(file.getValue());
        }
    }

    private static String fileOf(Visitor visitor, String title)
            throws IOException, InterruptedException {
        Matcher item =
                Pattern.compile("/campaigns/1/evidence/([0-9]+)\">" + Pattern.quote(title) + "</a>")
                        .matcher(
                                visitor.get(AT + "/evidence?q=" + title)
                                        .body()
                                        .replaceAll("</?mark>", ""));
        assertThat(item.find()).as(title).isTrue();
        return AT + "/evidence/" + item.group(1) + "/versions/1/file?download=1";
    }

    /** Lets the round that is going on come to its end. */
    void stop() throws InterruptedException {
        enough = true;
        thread.join();
        assertThat(wrong).isEmpty();
    }

    @Override
    public void close() {
        visitor.close();
    }

    private void work() {
        try {
            for (int round = 0; !enough; round++) {
                round(name + "-" + round);
                rounds = round + 1;
            }
        } catch (IOException theProductIsGone) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (AssertionError e) {
            wrong = String.valueOf(e.getMessage());
        }
    }

    private void round(String title) throws IOException, InterruptedException {
        byte[] bytes = new byte[1 + random.nextInt(400_000)];
        random.nextBytes(bytes);
        acknowledged(visitor.drop(AT + "/evidence/uploads", task, title + ".bin", bytes));
        dropped.put(title, Hashes.sha256(bytes));
        sort(title);
        entered.put(title, dropped.get(title));
        write("记录 " + title);
        result = "记录 " + title;
    }

    private void sort(String title) throws IOException, InterruptedException {
        String table = visitor.get(AT + "/evidence/sorting").body();
        Matcher upload =
                Pattern.compile(
                                Pattern.quote(title)
                                        + "\\.bin</legend>\\s*<input[^>]*uploadId\" value=\"([0-9]+)\"")
                        .matcher(table);
        Matcher unit =
                Pattern.compile("unitId\".*?<option value=\"([0-9]+)\"", Pattern.DOTALL)
                        .matcher(table);
        assertThat(upload.find() && unit.find()).as(table).isTrue();
        var said = new LinkedHashMap<String, String>();
        said.put("files[0].uploadId", upload.group(1));
        said.put("files[0].take", "true");
        said.put("files[0].title", title);
        said.put("files[0].materialClass", "O");
        said.put("files[0].eventOn", TODAY);
        said.put("files[0].unitId", unit.group(1));
        acknowledged(visitor.post(AT + "/evidence/sorting", said));
    }

    private void write(String words) throws IOException, InterruptedException {
        Matcher seen =
                Pattern.compile("name=\"seen\" value=\"([0-9]+)\"")
                        .matcher(visitor.get(occurrence).body());
        assertThat(seen.find()).isTrue();
        acknowledged(
                visitor.post(
                        occurrence + "/result",
                        Map.of("seen", seen.group(1), "words", words, "doneOn", TODAY)));
    }

    private static void acknowledged(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 399);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("sign-in");
    }
}
