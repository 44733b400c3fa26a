package org.biaogan.notices;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The robots in groups of units. */
@Repository
class RobotRepository {

    private final JdbcClient sql;

    RobotRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Robot> list(long unitId) {
        return sql.sql(
                        """
                        select id, unit_id, kind, title, secret is not null as signed, weekday, at_hour,
                               failed_at, failure
                        from notices_robot
                        where unit_id = :unit and ended_at is null
                        order by id
                        """)
                .param("unit", unitId)
                .query((row, n) ->
                        new Robot(
                                row.getLong("id"),
                                row.getLong("unit_id"),
                                RobotKind.valueOf(row.getString("kind")),
                                row.getString("title"),
                                row.getBoolean("signed"),
                                row.getInt("weekday"),
                                row.getInt("at_hour"),
                                row.getObject("failed_at", OffsetDateTime.class),
                                row.getString("failure")))
                .list();
    }

    /** Every robot that is spoken to, with its day and hour. */
    List<Robot> listAll() {
        return sql.sql(
                        """
                        select robot.id, robot.unit_id, robot.kind, robot.title, robot.weekday, robot.at_hour
                        from notices_robot robot
                        join organization_unit unit on unit.id = robot.unit_id
                        where robot.ended_at is null and unit.closed_on is null
                        order by robot.id
                        """)
                .query((row, n) ->
                        new Robot(
                                row.getLong("id"),
                                row.getLong("unit_id"),
                                RobotKind.valueOf(row.getString("kind")),
                                row.getString("title"),
                                false,
                                row.getInt("weekday"),
                                row.getInt("at_hour"),
                                null,
                                null))
                .list();
    }

    /** How a robot is reached; only for sending. */
    record Way(RobotKind kind, String url, @Nullable String secret) {

        @Override
        public String toString() {
            return kind.name();
        }
    }

    Optional<Way> findWay(long robotId) {
        return sql.sql(
                        """
                        select kind, url, secret from notices_robot
                        where id = :id and ended_at is null
                        """)
                .param("id", robotId)
                .query((row, n) ->
                        new Way(
                                RobotKind.valueOf(row.getString("kind")),
                                row.getString("url"),
                                row.getString("secret")))
                .optional();
    }

    long add(long unitId, NewRobot robot, OffsetDateTime at, long accountId) {
        return sql.sql(
                        """
                        insert into notices_robot
                            (unit_id, kind, title, url, secret, weekday, at_hour, made_at, made_by)
                        values (:unit, :kind, :title, :url, :secret, :weekday, :hour, :at, :account)
                        returning id
                        """)
                .param("unit", unitId)
                .param("kind", robot.chosenKind().name())
                .param("title", robot.name())
                .param("url", robot.address())
                .param("secret", robot.secretOrNull())
                .param("weekday", robot.chosenWeekday())
                .param("hour", robot.chosenHour())
                .param("at", at)
                .param("account", accountId)
                .query(Rows.LONG)
                .single();
    }

    /** Forgets address and secret with it. */
    boolean end(long unitId, long robotId, OffsetDateTime at) {
        return sql.sql(
                                """
                                update notices_robot
                                set ended_at = :at, url = 'ended', secret = null, failed_at = null, failure = null
                                where id = :id and unit_id = :unit and ended_at is null
                                """)
                        .param("id", robotId)
                        .param("unit", unitId)
                        .param("at", at)
                        .update()
                == 1;
    }

    /** Whose it is. */
    record Made(long madeBy, long unitId, String title) {}

    Optional<Made> failed(long robotId, OffsetDateTime at, String problem) {
        return sql.sql(
                        """
                        update notices_robot set failed_at = :at, failure = :problem
                        where id = :id and ended_at is null
                        returning made_by, unit_id, title
                        """)
                .param("id", robotId)
                .param("at", at)
                .param("problem", problem)
                .query(Rows.of(Made.class))
                .optional();
    }

    void reached(long robotId) {
        sql.sql(
                        """
                        update notices_robot set failed_at = null, failure = null
                        where id = :id and failed_at is not null
                        """)
                .param("id", robotId)
                .update();
    }

    /** False where the digest of that day was made before. */
    boolean begin(long robotId, LocalDate slotOn) {
        return sql.sql(
                                """
                                insert into notices_robot_digest (robot_id, slot_on) values (:robot, :slot)
                                on conflict do nothing
                                """)
                        .param("robot", robotId)
                        .param("slot", slotOn)
                        .update()
                == 1;
    }
}
