package org.biaogan.bench;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A college of three hundred departments with as many pieces as wanted. Titles and texts are drawn
 * from the dictionary as often as its words are written in newspapers; each text is one section of
 * 40 to 200 characters, cut into words as the product cuts it.
 */
final class LargeVault {

    private static final int DEPARTMENTS = 300;
    private static final int BRANCHES = 4;
    private static final int AT_ONCE = 5000;
    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);
    private static final int DAYS = 1500;
    private static final List<String> KINDS =
            List.of(
                    "支部委员会会议记录",
                    "支部党员大会会议记录",
                    "党政联席会议纪要",
                    "主题党日活动方案",
                    "党课讲稿",
                    "组织生活会材料",
                    "理论学习中心组学习记录",
                    "教学改革项目结题报告",
                    "课程思政示范课教案",
                    "学生获奖证书",
                    "媒体报道",
                    "调研报告",
                    "满意度问卷统计",
                    "师德师风建设总结",
                    "年度工作计划",
                    "校企合作协议");

    private static final String ITEMS =
            """
            insert into evidence_item
                (id, unit_id, title, class, event_on, source, kept, entered_at, entered_by)
            overriding system value
            select id, unit, title, (array['O','O','O','N','R','F'])[1 + (id % 6)::int],
                   cast(day as date), nullif(source, ''), 'VAULT', timestamptz '2026-11-20', 1
            from unnest(cast(? as bigint[]), cast(? as bigint[]), cast(? as text[]), cast(? as text[]), cast(? as text[]))
                as made (id, unit, title, day, source)
            """;

    private static final String BYTES =
            """
            with made as (
                select id, encode(sha256(convert_to('piece ' || id, 'UTF8')), 'hex') as sha256
                from unnest(cast(? as bigint[])) as given (id)),
            blob as (
                insert into files_blob (sha256, size, media_type, stored_at)
                select sha256, 1000, 'text/plain', now() from made),
            version as (
                insert into evidence_version (item_id, no, sha256, original_name, entered_at, entered_by)
                select id, 1, sha256, 'IMG' || id || '.txt', now(), 1 from made)
            insert into reading_file (sha256, name, state, asked_at, ended_at, words_version)
            select sha256, '', 'READ', now(), now(), (select max(words_version) from reading_file) from made
            """;

    private static final String SECTIONS =
            """
            insert into reading_section (sha256, no, page, words, tokens)
            select encode(sha256(convert_to('piece ' || id, 'UTF8')), 'hex'), 1, 0, words,
                   array_to_tsvector(string_to_array(tokens, ' '))
            from unnest(cast(? as bigint[]), cast(? as text[]), cast(? as text[])) as made (id, words, tokens)
            """;

    private final Random random = new Random(3);
    private final Segment cutter =
            HanLP.newSegment().enableIndexMode(true).enableAllNamedEntityRecognize(false);
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, Integer> pieces = new HashMap<>();
    private final List<String> samples = new ArrayList<>();
    private double secondsOfCutting;

    /** Adds pieces until there are this many. */
    void fill(Connection database, int wanted) throws SQLException {
        List<Long> units = units(database);
        long first;
        try (Statement sql = database.createStatement();
                var row = sql.executeQuery("select max(id) + 1, count(*) from evidence_item")) {
            row.next();
            first = row.getLong(1);
            wanted -= row.getInt(2);
        }
        for (int done = 0; done < wanted; done += AT_ONCE) {
            add(database, units, first + done, Math.min(AT_ONCE, wanted - done));
        }
        try (Statement sql = database.createStatement()) {
            sql.execute(
                    """
                    insert into evidence_revision (item_id, no, title, class, event_on, source, recorded_at, recorded_by)
                    select item.id, 1, item.title, item.class, item.event_on, item.source, item.entered_at, 1
                    from evidence_item item
                    where not exists (select from evidence_revision revision where revision.item_id = item.id)
                    """);
            sql.execute(
                    "insert into evidence_withdrawal (item_id, reason, withdrawn_at, withdrawn_by)"
                            + " select id, '重复', now(), 1 from evidence_item where id % 100 = 0");
            sql.execute(
                    "select setval(pg_get_serial_sequence('evidence_item', 'id'), (select max(id) from evidence_item))");
            sql.execute("vacuum analyze");
        }
    }

    /** The sample's department with its branches, and as many again as there are to be. */
    private static List<Long> units(Connection database) throws SQLException {
        try (Statement sql = database.createStatement()) {
            for (int i = 1; i < DEPARTMENTS; i++) {
                long department = unit(sql, 1, "GENERAL_BRANCH", "第 " + i + " 学院党总支");
                for (int branch = 1; branch <= BRANCHES; branch++) {
                    unit(sql, department, "TEACHER_BRANCH", "第 " + i + " 学院第 " + branch + " 党支部");
                }
            }
            var units = new ArrayList<Long>();
            try (var rows =
                    sql.executeQuery("select id from organization_unit where id > 1 order by id")) {
                while (rows.next()) {
                    units.add(rows.getLong(1));
                }
            }
            return units;
        }
    }

    private static long unit(Statement sql, long parent, String kind, String name)
            throws SQLException {
        try (var row =
                sql.executeQuery(
                        """
                        with made as (select nextval(pg_get_serial_sequence('organization_unit', 'id')) as id),
                        unit as (
                            insert into organization_unit (id, parent_id, path, kind, name, from_on)
                            overriding system value
                            select made.id, above.id, above.path || made.id::text, '%s', '%s', date '2015-09-01'
                            from made, organization_unit above where above.id = %d
                            returning id, name, parent_id)
                        insert into organization_unit_past (unit_id, from_on, name, parent_id)
                        select id, date '2015-09-01', name, parent_id from unit returning unit_id
                        """
                                .formatted(kind, name, parent))) {
            row.next();
            return row.getLong(1);
        }
    }

    private void add(Connection database, List<Long> units, long first, int number)
            throws SQLException {
        var ids = new Long[number];
        var of = new Long[number];
        var titles = new String[number];
        var days = new String[number];
        var sources = new String[number];
        var texts = new String[number];
        var tokens = new String[number];
        for (int i = 0; i < number; i++) {
            ids[i] = first + i;
            of[i] = units.get(random.nextInt(units.size()));
            LocalDate day = LAST.minusDays(random.nextInt(DAYS));
            days[i] = day.toString();
            titles[i] = title(day);
            sources[i] = random.nextInt(4) == 0 ? "学校" + vocabulary.draw(random) + "部" : "";
            texts[i] = text(40 + random.nextInt(161));
        }
        long begun = System.nanoTime();
        for (int i = 0; i < number; i++) {
            tokens[i] = String.join(" ", cut(texts[i]));
        }
        secondsOfCutting += (System.nanoTime() - begun) / 1e9;
        note(texts, tokens);
        run(
                database, ITEMS, "bigint", ids, "bigint", of, "text", titles, "text", days, "text",
                sources);
        run(database, BYTES, "bigint", ids);
        run(database, SECTIONS, "bigint", ids, "text", texts, "text", tokens);
    }

    private static void run(Connection database, String text, Object... columns)
            throws SQLException {
        try (PreparedStatement sql = database.prepareStatement(text)) {
            for (int i = 0; i < columns.length; i += 2) {
                Array column =
                        database.createArrayOf((String) columns[i], (Object[]) columns[i + 1]);
                sql.setArray(i / 2 + 1, column);
            }
            sql.executeUpdate();
        }
    }

    private String title(LocalDate day) {
        String kind = KINDS.get((int) (KINDS.size() * Math.pow(random.nextDouble(), 1.6)));
        return "%d年%d月%s%s%s"
                .formatted(
                        day.getYear(),
                        day.getMonthValue(),
                        vocabulary.draw(random),
                        vocabulary.draw(random),
                        kind);
    }

    private String text(int length) {
        var text = new StringBuilder();
        for (int sentence = 12; text.length() < length; ) {
            text.append(vocabulary.draw(random));
            if (text.length() > sentence) {
                text.append("，");
                sentence = text.length() + 8 + random.nextInt(14);
            }
        }
        return text.append("。").toString();
    }

    private LinkedHashSet<String> cut(String text) {
        var cut = new LinkedHashSet<String>();
        cutter.seg(text).stream()
                .map(it -> it.word)
                .filter(it -> it.codePoints().anyMatch(Character::isLetterOrDigit))
                .forEach(cut::add);
        return cut;
    }

    private void note(String[] texts, String[] tokens) {
        for (String cut : tokens) {
            for (String word : cut.split(" ")) {
                pieces.merge(word, 1, Integer::sum);
            }
        }
        if (samples.size() < 400) {
            samples.addAll(List.of(texts).subList(0, Math.min(20, texts.length)));
        }
    }

    double secondsOfCutting() {
        return secondsOfCutting;
    }

    /** Words of two or three characters that so many pieces have. */
    List<String> wordsIn(int least, int most, int number) {
        return pieces.entrySet().stream()
                .filter(it -> it.getKey().length() == 2 || it.getKey().length() == 3)
                .filter(it -> it.getValue() >= least && it.getValue() <= most)
                .map(Map.Entry::getKey)
                .sorted((a, b) -> Integer.compare(a.hashCode(), b.hashCode()))
                .limit(number)
                .toList();
    }

    /** Questions of so many words that one and the same text has. */
    List<String> together(int count, int number) {
        var questions = new ArrayList<String>();
        for (String text : samples) {
            var long2 = cut(text).stream().filter(it -> it.length() > 1).toList();
            if (long2.size() >= 2 * count && questions.size() < number) {
                var chosen = new LinkedHashSet<String>();
                for (int i = 0; i < count; i++) {
                    chosen.add(long2.get(i * long2.size() / count));
                }
                questions.add(String.join(" ", chosen));
            }
        }
        return questions;
    }
}
