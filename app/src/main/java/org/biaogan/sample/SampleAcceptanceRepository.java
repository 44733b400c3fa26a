package org.biaogan.sample;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the words that were said on results, two days after each. */
@Repository
class SampleAcceptanceRepository {

    private static final String PLACED =
            """
            with placed as (
                select result.campaign_id, result.occurrence_id, result.no, result.words, result.done_on,
                       result.recorded_at, result.recorded_by,
                       row_number() over (partition by occurrence.unit_id
                                          order by result.recorded_at desc, result.occurrence_id) as place
                from plan_result result
                join plan_occurrence occurrence
                    on occurrence.campaign_id = result.campaign_id and occurrence.id = result.occurrence_id
                where result.campaign_id = :campaign
            )
            """;

    private final JdbcClient sql;

    SampleAcceptanceRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Of each unit the newest results wait, one was returned and waits to be mended, one was
     * returned before; all else was accepted, by the secretary where the organiser wrote it.
     */
    void say(long campaignId, long organiser, long secretary, OffsetDateTime now) {
        sql.sql(
                        PLACED
                                + """
                                insert into plan_acceptance
                                    (campaign_id, occurrence_id, result_no, result_by, no, state, sentence, said_at,
                                     said_by)
                                select campaign_id, occurrence_id, no, recorded_by, 1,
                                       case when place in (4, 9) then 'RETURNED' else 'ACCEPTED' end,
                                       case place
                                           when 4 then '议定的事项没有写明谁来办、什么时候办完，请补一句。'
                                           when 9 then '日期与签到表不一致，请核对后更正。'
                                       end,
                                       least(recorded_at + interval '2 days', cast(:now as timestamptz)),
                                       case when recorded_by = :organiser then cast(:secretary as bigint)
                                            else :organiser end
                                from placed
                                where place > 3
                                """)
                .param("campaign", campaignId)
                .param("organiser", organiser)
                .param("secretary", secretary)
                .param("now", now)
                .update();
    }

    /** Those returned before were corrected by who wrote them; the first of these is accepted. */
    void mend(long campaignId, long organiser, long secretary, OffsetDateTime now) {
        sql.sql(
                        PLACED
                                + """
                                , mended as (
                                    insert into plan_result
                                        (campaign_id, occurrence_id, no, words, done_on, recorded_at, recorded_by)
                                    select campaign_id, occurrence_id, 2, words || '日期已按签到表更正。', done_on,
                                           least(recorded_at + interval '4 days', cast(:now as timestamptz)), recorded_by
                                    from placed
                                    where place = 9
                                    returning campaign_id, occurrence_id, no, recorded_at, recorded_by
                                )
                                insert into plan_acceptance
                                    (campaign_id, occurrence_id, result_no, result_by, no, state, said_at, said_by)
                                select campaign_id, occurrence_id, no, recorded_by, 1, 'ACCEPTED',
                                       least(recorded_at + interval '1 day', cast(:now as timestamptz)),
                                       case when recorded_by = :organiser then cast(:secretary as bigint)
                                            else :organiser end
                                from mended
                                """)
                .param("campaign", campaignId)
                .param("organiser", organiser)
                .param("secretary", secretary)
                .param("now", now)
                .update();
    }
}
