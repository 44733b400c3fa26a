package org.biaogan.activities;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records and their wordings. */
@Repository
class ActivityRepository {

    private final JdbcClient sql;

    ActivityRepository(JdbcClient sql) {
        this.sql = sql;
    }

    long add(long unitId, long accountId, OffsetDateTime at) {
        return sql.sql(
                        """
                        insert into activities_activity (unit_id, recorded_at, recorded_by)
                        values (:unit, :at, :account) returning id
                        """)
                .param("unit", unitId)
                .param("at", at)
                .param("account", accountId)
                .query(Rows.LONG)
                .single();
    }

    void lock(long id) {
        sql.sql("select id from activities_activity where id = :activity for no key update")
                .param("activity", id)
                .query(Rows.LONG)
                .optional();
    }

    /** False where somebody else wrote this number first. */
    boolean addWording(long id, int no, NewActivity said, long accountId, OffsetDateTime at) {
        int added =
                sql.sql(
                                """
                                insert into activities_wording
                                    (activity_id, no, kind, held_on, from_time, to_time, place, chair, partner, due,
                                     present, on_leave, admitting, words, holder, kept_at, why, recorded_at, recorded_by)
                                values (:activity, :no, :kind, :heldOn, :fromTime, :toTime, :place, :chair, :partner,
                                        :due, :present, :onLeave, :admitting, :words, :holder, :keptAt, :why, :at,
                                        :account)
                                on conflict (activity_id, no) do nothing
                                """)
                        .param("activity", id)
                        .param("no", no)
                        .param("kind", said.kind())
                        .param("heldOn", said.heldOn())
                        .param("fromTime", said.fromTime())
                        .param("toTime", said.toTime())
                        .param("place", said.place())
                        .param("chair", said.chair())
                        .param("partner", said.partner())
                        .param("due", said.due())
                        .param("present", said.present())
                        .param("onLeave", said.onLeave())
                        .param("admitting", said.admitting())
                        .param("words", said.said())
                        .param("holder", said.holder())
                        .param("keptAt", said.keptAt())
                        .param("why", no == 1 ? null : said.why())
                        .param("at", at)
                        .param("account", accountId)
                        .update();
        return added == 1;
    }

    void addTopics(long id, int no, List<NewTopic> topics) {
        for (int i = 0; i < topics.size(); i++) {
            NewTopic topic = topics.get(i);
            sql.sql(
                            """
                            insert into activities_topic (activity_id, no, position, words, outcome, in_favour)
                            values (:activity, :no, :position, :words, :outcome, :inFavour)
                            """)
                    .param("activity", id)
                    .param("no", no)
                    .param("position", i + 1)
                    .param("words", topic.words())
                    .param("outcome", requireNonNull(topic.outcome()).name())
                    .param("inFavour", topic.inFavour())
                    .update();
        }
    }

    void addTogether(long id, List<Long> units) {
        sql.sql(
                        """
                        insert into activities_together (activity_id, unit_id)
                        select :activity, unit from unnest(cast(:units as bigint[])) as unit
                        on conflict do nothing
                        """)
                .param("activity", id)
                .param("units", units.toArray(Long[]::new))
                .update();
    }

    /** False where it was withdrawn before. */
    boolean withdraw(long id, String reason, long accountId, OffsetDateTime at) {
        return sql.sql(
                                """
                                insert into activities_withdrawal (activity_id, reason, withdrawn_at, withdrawn_by)
                                values (:activity, :reason, :at, :account)
                                on conflict do nothing
                                """)
                        .param("activity", id)
                        .param("reason", reason)
                        .param("at", at)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    /** Where it belongs and whether it stands. */
    record Head(
            long id,
            long unitId,
            String unitName,
            String unitPath,
            @Nullable String reason,
            @Nullable OffsetDateTime withdrawnAt,
            @Nullable String withdrawnBy) {

        Activity.@Nullable Withdrawn withdrawn() {
            return reason == null
                    ? null
                    : new Activity.Withdrawn(
                            reason, requireNonNull(withdrawnAt), requireNonNull(withdrawnBy));
        }
    }

    /** One that the actor may read: of a unit in reach, or one that such a unit held too. */
    Optional<Head> find(Actor actor, long id) {
        return sql.sql(
                        """
                        select activity.id, activity.unit_id, unit.name as unit_name, unit.path as unit_path,
                               withdrawal.reason, withdrawal.withdrawn_at, account.name as withdrawn_by
                        from activities_activity activity
                        join organization_unit unit on unit.id = activity.unit_id
                        left join activities_withdrawal withdrawal on withdrawal.activity_id = activity.id
                        left join access_account account on account.id = withdrawal.withdrawn_by
                        where activity.id = :activity
                          and (unit.path ~ any (cast(:reach as lquery[]))
                               or exists (
                                   select from activities_together together
                                   join organization_unit other on other.id = together.unit_id
                                   where together.activity_id = activity.id
                                     and other.path ~ any (cast(:reach as lquery[]))))
                        """)
                .param("activity", id)
                .param("reach", actor.reachArray())
                .query(Rows.of(Head.class))
                .optional();
    }

    private record WordingRow(
            int no,
            String kind,
            LocalDate heldOn,
            @Nullable LocalTime fromTime,
            @Nullable LocalTime toTime,
            @Nullable String place,
            @Nullable String chair,
            @Nullable String partner,
            @Nullable Integer due,
            @Nullable Integer present,
            @Nullable Integer onLeave,
            boolean admitting,
            String words,
            @Nullable String holder,
            @Nullable String keptAt,
            @Nullable String why,
            OffsetDateTime recordedAt,
            String recordedBy) {

        Activity.Wording with(List<Activity.Topic> topics) {
            return new Activity.Wording(
                    no,
                    kind,
                    heldOn,
                    fromTime,
                    toTime,
                    place,
                    chair,
                    partner,
                    due,
                    present,
                    onLeave,
                    admitting,
                    words,
                    holder,
                    keptAt,
                    why,
                    recordedAt,
                    recordedBy,
                    topics);
        }
    }

    private record TopicRow(int no, String words, Outcome outcome, @Nullable Integer inFavour) {}

    /** Every wording, the one that speaks first; two statements. */
    List<Activity.Wording> wordings(long id) {
        Map<Integer, List<Activity.Topic>> topics = new LinkedHashMap<>();
        sql.sql(
                        """
                        select no, words, outcome, in_favour from activities_topic
                        where activity_id = :activity order by no, position
                        """)
                .param("activity", id)
                .query(Rows.of(TopicRow.class))
                .list()
                .forEach(it ->
                        topics.computeIfAbsent(it.no(), no -> new ArrayList<>())
                                .add(new Activity.Topic(it.words(), it.outcome(), it.inFavour())));
        return sql
                .sql(
                        """
                        select wording.no, wording.kind, wording.held_on, wording.from_time, wording.to_time,
                               wording.place, wording.chair, wording.partner, wording.due, wording.present,
                               wording.on_leave, wording.admitting, wording.words, wording.holder,
                               wording.kept_at, wording.why, wording.recorded_at, account.name as recorded_by
                        from activities_wording wording
                        join access_account account on account.id = wording.recorded_by
                        where wording.activity_id = :activity
                        order by wording.no desc
                        """)
                .param("activity", id)
                .query(Rows.of(WordingRow.class))
                .list()
                .stream()
                .map(it -> it.with(topics.getOrDefault(it.no(), List.of())))
                .toList();
    }

    List<Activity.Together> together(long id) {
        return sql.sql(
                        """
                        select together.unit_id, unit.name
                        from activities_together together
                        join organization_unit unit on unit.id = together.unit_id
                        where together.activity_id = :activity
                        order by unit.path, unit.id
                        """)
                .param("activity", id)
                .query(Rows.of(Activity.Together.class))
                .list();
    }

    /** What was usual the last time: how many were due, and where it was. */
    record Usual(@Nullable Integer due, @Nullable String place, @Nullable String chair) {

        static final Usual NOTHING = new Usual(null, null, null);
    }

    Usual usual(long unitId, String kind) {
        return sql.sql(
                        """
                        select wording.due, wording.place, wording.chair
                        from activities_standing standing
                        join activities_wording wording
                            on wording.activity_id = standing.id and wording.no = standing.no
                        where standing.unit_id = :unit and standing.kind = :kind
                        order by standing.held_on desc, standing.id desc
                        limit 1
                        """)
                .param("unit", unitId)
                .param("kind", kind)
                .query(Rows.of(Usual.class))
                .optional()
                .orElse(Usual.NOTHING);
    }
}
