package org.biaogan.activities;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.biaogan.base.SlowFacts;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kinds of activities, which seldom change. */
@Repository
class KindRepository {

    private final JdbcClient sql;
    private final SlowFacts facts;

    KindRepository(JdbcClient sql, SlowFacts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    private record Kinds() {}

    List<ActivityKind> list() {
        return facts.get(
                new Kinds(),
                () ->
                        sql.sql(
                                        """
                                        select code, title_zh, title_en, held_by, fields, quorum, decision,
                                               basis_zh, basis_en, regulation
                                        from activities_kind
                                        order by position, code
                                        """)
                                .query((row, n) -> kind(row))
                                .list());
    }

    private static ActivityKind kind(ResultSet row) throws SQLException {
        return new ActivityKind(
                row.getString("code"),
                new Wording(row.getString("title_zh"), row.getString("title_en")),
                ActivityKind.HeldBy.valueOf(row.getString("held_by")),
                fields(row),
                of(Quorum.class, row.getString("quorum")),
                of(DecisionRule.class, row.getString("decision")),
                Wording.orNothing(row.getString("basis_zh"), row.getString("basis_en")),
                row.getBoolean("regulation"));
    }

    private static Set<ActivityKind.Field> fields(ResultSet row) throws SQLException {
        var fields = EnumSet.noneOf(ActivityKind.Field.class);
        Arrays.stream((String[]) requireNonNull(row.getArray("fields")).getArray())
                .map(ActivityKind.Field::valueOf)
                .forEach(fields::add);
        return fields;
    }

    private static <E extends Enum<E>> @Nullable E of(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
