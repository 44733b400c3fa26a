package org.biaogan.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.biaogan.launcher.OpenHome;

/**
 * Measures the search of a large vault: filling and indexing it, and what questions take who sees
 * one department and who sees all of the college. The program behind bin/bench-search.
 */
public final class Search {

    private static final int ROUNDS = 3;

    private Search() {}

    /** Takes the folder of the built application, a work folder, and a number of pieces. */
    public static void main(String[] arguments) throws Exception {
        Path installed = Path.of(arguments[0]);
        Path home = Path.of(arguments[1]).resolve("home");
        Path questions = home.resolveSibling("questions.txt");
        int wanted = Integer.parseInt(arguments[2]);
        if (!Files.exists(questions)) {
            fill(installed, home, wanted, questions);
        }
        Map<String, List<String>> asked = read(questions);
        try (Measured product = Measured.start(installed, home, "organiser")) {
            measure(product, "one department", 1, asked);
        }
        long ofCollege = number(home, "select id from campaigns_campaign where unit_id = 1");
        try (Measured product = Measured.start(installed, home, "department")) {
            measure(product, "the college", ofCollege, asked);
        }
    }

    private static void fill(Path installed, Path home, int wanted, Path questions)
            throws IOException, InterruptedException, SQLException {
        try (Measured sample = Measured.start(installed, home)) {
            Thread.sleep(30_000); // the sample's own files are read meanwhile
        }
        var vault = new LargeVault();
        long begun = System.nanoTime();
        OpenHome.use(home, it -> vault.fill(it, wanted));
        OpenHome.use(home, Search::campaignOfTheCollege);
        say(
                "%d pieces made in %.0f s; their texts cut into words: %.2f s per 1,000",
                wanted,
                (System.nanoTime() - begun) / 1e9,
                vault.secondsOfCutting() * 1000 / wanted);
        begun = System.nanoTime();
        try (Measured product = Measured.start(installed, home)) {
            while (number(home, "select count(*) from evidence_words")
                    < number(home, "select count(*) from evidence_item")) {
                Thread.sleep(2000);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            say(
                    "words of all titles cut, joined with those of the texts, indexed: %.0f s, %.2f s per 1,000",
                    seconds, seconds * 1000 / wanted);
        }
        OpenHome.use(
                home,
                it -> {
                    try (var sql = it.createStatement()) {
                        sql.execute("vacuum analyze evidence_words");
                    }
                });
        for (String table :
                List.of(
                        "evidence_words_by_token",
                        "evidence_words_by_name",
                        "evidence_words",
                        "reading_section",
                        "evidence_item")) {
            say(
                    "size of %s: %d MB",
                    table, number(home, "select pg_table_size('" + table + "') >> 20"));
        }
        say(
                "size of the database: %d MB",
                number(home, "select pg_database_size(current_database()) >> 20"));
        write(vault, wanted, questions);
    }

    /** Only in a campaign of its own does the college see all departments at once. */
    private static void campaignOfTheCollege(Connection database) throws SQLException {
        try (var sql = database.createStatement()) {
            sql.execute(
                    """
                    with made as (
                        insert into campaigns_campaign
                            (unit_id, title, from_on, mid_on, to_on, used_from, opened_at, opened_by)
                        select 1, title, from_on, mid_on, to_on, used_from, opened_at, opened_by
                        from campaigns_campaign where id = 1
                        returning id)
                    insert into campaigns_scheme (campaign_id, version_id, position)
                    select made.id, version_id, position from campaigns_scheme, made where campaign_id = 1
                    """);
        }
    }

    private static void write(LargeVault vault, int wanted, Path questions) throws IOException {
        var lines = new ArrayList<String>();
        add(lines, "common word, 2 to 20 in 100", vault.wordsIn(wanted / 50, wanted / 5, 30));
        add(lines, "usual word, 1 to 10 in 1,000", vault.wordsIn(wanted / 1000, wanted / 100, 60));
        add(
                lines,
                "rare word, 1 to 20 in 100,000",
                vault.wordsIn(wanted / 100_000, wanted / 5000, 60));
        add(lines, "two words", vault.together(2, 60));
        add(lines, "four words", vault.together(4, 60));
        add(lines, "two words of titles", List.of("党政联席会议 纪要", "支部委员会 记录", "主题党日 方案", "满意度 问卷"));
        add(
                lines,
                "pinyin",
                List.of("dangzhenglianxi", "zhibuweiyuan", "zhutidangri", "manyidu", "huojiang"));
        add(lines, "initials", List.of("dzlx", "zbwyh", "ztdr", "myd", "jggg"));
        add(
                lines,
                "by date: common word",
                vault.wordsIn(wanted / 50, wanted / 5, 30).stream()
                        .map(it -> it + "&order=DATE")
                        .toList());
        add(
                lines,
                "tenth page: common word",
                vault.wordsIn(wanted / 50, wanted / 5, 30).stream()
                        .map(it -> it + "&page=10")
                        .toList());
        add(
                lines,
                "titles while typing",
                List.of(
                        "/titles?会议",
                        "/titles?党",
                        "/titles?支部",
                        "/titles?zb",
                        "/titles?zbwy",
                        "/titles?2026年"));
        Files.write(questions, lines);
    }

    private static void add(List<String> lines, String kind, List<String> questions) {
        questions.forEach(it -> lines.add(kind + "\t" + it));
    }

    private static Map<String, List<String>> read(Path questions) throws IOException {
        var asked = new LinkedHashMap<String, List<String>>();
        for (String line : Files.readAllLines(questions)) {
            String[] parts = line.split("\t");
            asked.computeIfAbsent(parts[0], it -> new ArrayList<>()).add(address(parts[1]));
        }
        return asked;
    }

    private static String address(String question) {
        boolean titles = question.startsWith("/titles?");
        String words = titles ? question.substring(8) : question;
        int more = words.indexOf('&');
        String only = more < 0 ? words : words.substring(0, more);
        return (titles ? "/titles" : "")
                + "?q="
                + URLEncoder.encode(only, StandardCharsets.UTF_8)
                + (more < 0 ? "" : words.substring(more));
    }

    /** Each question once after the start, and then some rounds more. */
    private static void measure(
            Measured product, String who, long campaign, Map<String, List<String>> asked)
            throws IOException, InterruptedException {
        for (var kind : asked.entrySet()) {
            List<String> addresses =
                    kind.getValue().stream()
                            .map(it -> "/campaigns/" + campaign + "/evidence" + it)
                            .toList();
            List<Double> cold = times(product, addresses);
            var warm = new ArrayList<Double>();
            for (int i = 0; i < ROUNDS; i++) {
                warm.addAll(times(product, addresses));
            }
            say(
                    "%s, %s: first time p50 %.0f ms, p99 %.0f ms; again p50 %.0f ms, p99 %.0f ms, most %.0f ms (%d questions)",
                    who,
                    kind.getKey(),
                    at(cold, 0.5),
                    at(cold, 0.99),
                    at(warm, 0.5),
                    at(warm, 0.99),
                    at(warm, 1),
                    kind.getValue().size());
        }
    }

    private static List<Double> times(Measured product, List<String> addresses)
            throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        for (String address : addresses) {
            long begun = System.nanoTime();
            product.get(address);
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return times;
    }

    private static long number(Path home, String question) throws SQLException {
        long[] answer = new long[1];
        OpenHome.use(
                home,
                it -> {
                    try (var sql = it.createStatement();
                            var row = sql.executeQuery(question)) {
                        row.next();
                        answer[0] = row.getLong(1);
                    }
                });
        return answer[0];
    }

    private static double at(List<Double> values, double share) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share)));
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
