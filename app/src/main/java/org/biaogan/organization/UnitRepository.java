package org.biaogan.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UnitRepository {

    private static final String UNIT =
            """
            select unit.id, unit.parent_id, unit.path, unit.kind, kind.title_zh as kind_zh, kind.title_en as kind_en,
                   unit.name, nlevel(unit.path) - 1 as depth, unit.from_on, unit.closed_on
            from organization_unit unit
            join organization_unit_kind kind on kind.code = unit.kind
            """;

    private final JdbcClient sql;

    UnitRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Unit> find(long id) {
        return sql.sql(UNIT + "where unit.id = :id")
                .param("id", id)
                .query(Rows.of(Unit.class))
                .optional();
    }

    /** The units within a reach, each parent before its children. */
    List<Unit> listBelow(String[] reach) {
        return sql.sql(
                        UNIT
                                + """
                                where unit.path ~ any (cast(:reach as lquery[])) and unit.closed_on is null
                                order by unit.path
                                """)
                .param("reach", reach)
                .query(Rows.of(Unit.class))
                .list();
    }

    /** Where an account holds a right today, as patterns of the tree. */
    String[] reach(long accountId, Permission permission, LocalDate today) {
        return sql.sql(
                        """
                        select distinct unit.path, office_right.reach = 'SUBTREE' as down
                        from organization_person person
                        join organization_appointment appointment on appointment.person_id = person.id
                        join organization_unit unit on unit.id = appointment.unit_id
                        join organization_office_right office_right on office_right.office = appointment.office
                        where person.account_id = :account and office_right.permission = :permission
                          and appointment.from_on <= :today
                          and (appointment.until_on is null or appointment.until_on >= :today)
                        order by unit.path
                        """)
                .param("account", accountId)
                .param("permission", permission.name())
                .param("today", today)
                .query((row, n) ->
                        row.getBoolean("down")
                                ? Actor.downFrom(row.getString("path"))
                                : Actor.onlyAt(row.getString("path")))
                .list()
                .toArray(String[]::new);
    }

    List<UnitKind> listKinds() {
        return sql.sql(
                        "select code, title_zh, title_en, below from organization_unit_kind order by position")
                .query(Rows.of(UnitKind.class))
                .list();
    }

    long add(@Nullable Long parentId, String kind, String name, LocalDate fromOn) {
        long id =
                sql.sql(
                                """
                                insert into organization_unit (parent_id, path, kind, name, from_on)
                                values (:parent, cast('new' as ltree), :kind, :name, :from)
                                returning id
                                """)
                        .param("parent", parentId)
                        .param("kind", kind)
                        .param("name", name)
                        .param("from", fromOn)
                        .query(Rows.LONG)
                        .single();
        sql.sql(
                        """
                        update organization_unit unit
                        set path = coalesce(
                            (select above.path from organization_unit above where above.id = unit.parent_id)
                                || cast(unit.id as text),
                            cast(cast(unit.id as text) as ltree))
                        where unit.id = :id
                        """)
                .param("id", id)
                .update();
        return id;
    }

    void rename(long id, String name) {
        sql.sql("update organization_unit set name = :name where id = :id")
                .param("name", name)
                .param("id", id)
                .update();
    }

    /** Hangs a unit, with all below it, under another one. */
    void move(long id, long parentId) {
        sql.sql(
                        """
                        update organization_unit unit
                        set path = target.path || subpath(unit.path, nlevel(moved.path) - 1),
                            parent_id = case when unit.id = :id then :parent else unit.parent_id end
                        from organization_unit moved, organization_unit target
                        where moved.id = :id and target.id = :parent and unit.path <@ moved.path
                        """)
                .param("id", id)
                .param("parent", parentId)
                .update();
    }

    void close(long id, LocalDate on) {
        sql.sql("update organization_unit set closed_on = :on where id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    boolean hasOpenBelow(long id) {
        return sql.sql(
                        "select exists (select from organization_unit where parent_id = :id and closed_on is null)")
                .param("id", id)
                .query(Rows.YES_NO)
                .single();
    }

    void addPast(long id, LocalDate from, String name, @Nullable Long parentId) {
        sql.sql(
                        """
                        insert into organization_unit_past (unit_id, from_on, name, parent_id)
                        values (:id, :from, :name, :parent)
                        on conflict (unit_id, from_on) do update set name = :name, parent_id = :parent
                        """)
                .param("id", id)
                .param("from", from)
                .param("name", name)
                .param("parent", parentId)
                .update();
    }

    /** What the unit was called on a day; its first name for the time before. */
    Optional<String> findName(long id, LocalDate on) {
        return sql.sql(
                        "select organization_unit_name_on(id, :on) from organization_unit where id = :id")
                .param("id", id)
                .param("on", on)
                .query(Rows.TEXT)
                .optional();
    }

    /** The names and places of a unit, the first one first; each place by its name of that day. */
    List<PastUnit> listPast(long id) {
        return sql.sql(
                        """
                        select past.from_on, past.name,
                               organization_unit_name_on(past.parent_id, past.from_on) as parent_name
                        from organization_unit_past past
                        where past.unit_id = :id
                        order by past.from_on
                        """)
                .param("id", id)
                .query(Rows.of(PastUnit.class))
                .list();
    }
}
