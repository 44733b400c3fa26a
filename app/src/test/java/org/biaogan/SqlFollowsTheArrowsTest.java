package org.biaogan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.biaogan.base.Rows;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Repository;
import org.springframework.util.ClassUtils;

/**
 * A module writes its own tables and reads those of the modules on its line; the sample alone
 * writes the history of others (decision Sample-writes-history). Comes last, so that it sees every
 * statement that the other tests sent; PostgreSQL itself says which tables one touches.
 */
@CampaignTest
@Order(Integer.MAX_VALUE)
class SqlFollowsTheArrowsTest {

    private static final Pattern PLACE = Pattern.compile("\\?");
    private static final Pattern RELATION = Pattern.compile("\"Relation Name\": \"(\\w+)\"");
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "\"Node Type\": \"ModifyTable\",\\s*\"Operation\": \"\\w+\",.*?\"Relation Name\": \"(\\w+)\"",
                    Pattern.DOTALL);
    private static final Pattern MODULE = Pattern.compile("org\\.biaogan\\.(\\w+)\\..*");

    /** Sample-writes-history: it states the past of other modules, which no front door may do. */
    private static final String HISTORIAN = "sample";

    /** The server's own time, a reach as bare paths, and a list of one person's doings. */
    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    "\\bnow\\(\\)|\\bcurrent_(date|time|timestamp)\\b|\\? as ltree\\[]"
                            + "|where[^;]*\\bentry\\.account_id\\s*=\\s*\\?",
                    Pattern.CASE_INSENSITIVE);

    private final JdbcClient sql;
    private final Map<String, String> repositories = new TreeMap<>();

    SqlFollowsTheArrowsTest(JdbcClient sql, ApplicationContext context) {
        this.sql = sql;
        for (String name : context.getBeanNamesForAnnotation(Repository.class)) {
            repositories.put(
                    name, ClassUtils.getUserClass(requireNonNull(context.getType(name))).getName());
        }
    }

    @Test
    void aModuleTouchesOnlyTheTablesOnItsLine() {
        var wrong = new TreeSet<String>();
        int seen = 0;
        for (Map.Entry<String, Set<String>> sent : Statements.byClass().entrySet()) {
            String module = module(sent.getKey());
            if (module == null) {
                continue;
            }
            for (String statement : List.copyOf(sent.getValue())) {
                seen++;
                wrong.addAll(complaints(sent.getKey(), module, statement));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).as("statements seen when all tests ran before").isPositive();
    }

    /**
     * Only a time that is handed over can be set by a test, and only patterns know where a reach
     * ends.
     */
    @Test
    void noStatementAsksTheServerForTheTimeOrTheTrailForAPerson() {
        var wrong = new TreeSet<String>();
        Statements.byClass()
                .forEach((sender, sent) ->
                        List.copyOf(sent).stream()
                                .filter(it -> module(sender) != null)
                                .filter(it -> FORBIDDEN.matcher(it).find())
                                .forEach(it -> wrong.add(sender + ": " + it)));
        assertThat(wrong).isEmpty();
    }

    /** Says nothing when only some of the tests ran. */
    @Test
    void everyRepositoryHasBeenHeardOf() {
        var silent = new TreeSet<String>();
        repositories.forEach((name, type) -> silent.add(type));
        silent.removeAll(Statements.byClass().keySet());
        silent.removeIf(it -> it.startsWith("org.biaogan.sample."));
        assumeThat(Statements.byClass().keySet())
                .filteredOn(it -> it.endsWith("Test"))
                .hasSizeGreaterThan(9);

        assertThat(silent).isEmpty();
    }

    @Test
    void foreignKeysPointAlongTheArrows() {
        var wrong =
                sql
                        .sql(
                                """
                                select conrelid::regclass || ' ' || confrelid::regclass
                                from pg_constraint
                                where contype = 'f' and connamespace = 'public'::regnamespace
                                order by 1
                                """)
                        .query(Rows.TEXT)
                        .list()
                        .stream()
                        .filter(it -> {
                            String[] pair = it.split(" ");
                            return !owner(pair[0]).equals(owner(pair[1]))
                                    && !line(owner(pair[0])).contains(owner(pair[1]));
                        })
                        .toList();
        assertThat(wrong).isEmpty();
    }

    private List<String> complaints(String sender, String module, String statement) {
        String plan = plan(statement);
        var found = new ArrayList<String>();
        if (plan.startsWith("unplanned")) {
            found.add(sender + ": " + plan + " in " + statement);
        }
        for (String table : all(RELATION, plan)) {
            if (!table.startsWith(module + "_") && !line(module).contains(owner(table))) {
                found.add(sender + " reads " + table);
            }
        }
        for (String table : all(WRITTEN, plan)) {
            if (!table.startsWith(module + "_") && !module.equals(HISTORIAN)) {
                found.add(sender + " writes " + table);
            }
        }
        return found;
    }

    private String plan(String statement) {
        if (!statement.strip().matches("(?is)(select|with|insert|update|delete)\\b.*")) {
            return "";
        }
        int[] place = {0};
        String numbered = PLACE.matcher(statement).replaceAll(it -> "\\$" + ++place[0]);
        return sql.sql("select pg_temp.plan_of(:statement)")
                .param("statement", numbered)
                .query(Rows.TEXT)
                .single();
    }

    /**
     * The driver cannot send a statement whose places are left open; the server's own words can.
     */
    @BeforeEach
    void askForPlans() {
        sql.sql(
                        """
                        create function pg_temp.plan_of(statement text) returns text language plpgsql as $$
                        declare
                            plan text;
                        begin
                            execute 'explain (generic_plan, format json) ' || statement into plan;
                            return plan;
                        exception when others then
                            return 'unplanned: ' || sqlerrm;
                        end
                        $$
                        """)
                .update();
    }

    /** The modules that this one may use, as its package says. */
    private static Set<String> line(String module) {
        try {
            var line =
                    Class.forName("org.biaogan." + module + ".package-info")
                            .getAnnotation(ApplicationModule.class);
            return Set.of(line.allowedDependencies());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String owner(String table) {
        return table.substring(0, table.indexOf('_'));
    }

    private static @Nullable String module(String className) {
        Matcher found = MODULE.matcher(className);
        boolean product =
                found.matches() && !className.contains("Test") && !className.contains("Small");
        return product ? found.group(1) : null;
    }

    private static Set<String> all(Pattern pattern, String text) {
        var all = new TreeSet<String>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }
}
