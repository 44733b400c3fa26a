package org.biaogan.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which page of a newer file says nearly what a page of an older one says. */
@Repository
public class SamePages {

    /** Less is another page. */
    private static final double SAME = 0.7;

    private final JdbcClient sql;

    SamePages(JdbcClient sql) {
        this.sql = sql;
    }

    /** A page of an older file. */
    public record Page(String sha256, int no) {}

    /** The page of the newer file; nothing for one that is not found again. One statement. */
    public Map<Page, Integer> find(Set<Page> older, String newer) {
        var then = new HashMap<Page, String>();
        var now = new TreeMap<Integer, String>();
        List<Page> asked = List.copyOf(older);
        sql.sql(
                        """
                        select section.sha256, section.page, string_agg(section.words, ' ' order by section.no) as words
                        from reading_section section
                        where section.page > 0
                          and (section.sha256 = :newer
                               or (section.sha256, section.page) in (
                                   select * from unnest(cast(:files as text[]), cast(:pages as integer[]))))
                        group by section.sha256, section.page
                        """)
                .param("newer", newer)
                .param("files", asked.stream().map(Page::sha256).toArray(String[]::new))
                .param("pages", asked.stream().map(Page::no).toArray(Integer[]::new))
                .query(row -> {
                    if (row.getString("sha256").equals(newer)) {
                        now.put(row.getInt("page"), row.getString("words"));
                    } else {
                        then.put(
                                new Page(row.getString("sha256"), row.getInt("page")),
                                row.getString("words"));
                    }
                });
        return found(then, now);
    }

    /** Stretch by stretch, so that two long files are not compared page with page. */
    private static Map<Page, Integer> found(Map<Page, String> then, Map<Integer, String> now) {
        var places = new HashMap<Long, List<Integer>>();
        var sizes = new HashMap<Integer, Integer>();
        now.forEach((page, words) -> {
            Set<Long> stretches = TextPrint.stretches(words);
            sizes.put(page, stretches.size());
            stretches.forEach(it -> places.computeIfAbsent(it, any -> new ArrayList<>()).add(page));
        });
        var found = new HashMap<Page, Integer>();
        then.forEach((page, words) -> {
            Set<Long> stretches = TextPrint.stretches(words);
            var common = new TreeMap<Integer, Integer>();
            stretches.forEach(it ->
                    places.getOrDefault(it, List.of())
                            .forEach(place -> common.merge(place, 1, Integer::sum)));
            double best = SAME;
            for (var it : common.entrySet()) {
                int size = sizes.getOrDefault(it.getKey(), 0);
                double shared = TextPrint.shared(stretches.size(), size, it.getValue());
                if (shared > best) {
                    best = shared;
                    found.put(page, it.getKey());
                }
            }
        });
        return found;
    }
}
