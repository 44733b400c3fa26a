package org.biaogan.organization;

import java.util.Map;
import java.util.stream.Collectors;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SettingRepository {

    private final JdbcClient sql;

    SettingRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** What the units above a unit, and it itself, have set; the nearest speaks. */
    Map<String, String> list(long unitId) {
        return sql
                .sql(
                        """
                        select distinct on (setting.name) setting.name, setting.value
                        from organization_unit unit
                        join organization_unit above on unit.path <@ above.path
                        join organization_setting setting on setting.unit_id = above.id
                        where unit.id = :unit
                        order by setting.name, nlevel(above.path) desc
                        """)
                .param("unit", unitId)
                .query((row, n) -> Map.entry(row.getString("name"), row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The unit at the top of the tree a unit hangs in. */
    long college(long unitId) {
        return sql.sql(
                        """
                        select above.id
                        from organization_unit unit
                        join organization_unit above on unit.path <@ above.path
                        where unit.id = :unit
                        order by nlevel(above.path)
                        limit 1
                        """)
                .param("unit", unitId)
                .query(Rows.LONG)
                .single();
    }

    void put(long unitId, String name, String value) {
        sql.sql(
                        """
                        insert into organization_setting (unit_id, name, value) values (:unit, :name, :value)
                        on conflict (unit_id, name) do update set value = excluded.value
                        """)
                .param("unit", unitId)
                .param("name", name)
                .param("value", value)
                .update();
    }

    void remove(long unitId, String name) {
        sql.sql("delete from organization_setting where unit_id = :unit and name = :name")
                .param("unit", unitId)
                .param("name", name)
                .update();
    }
}
