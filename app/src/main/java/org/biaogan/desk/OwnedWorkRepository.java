package org.biaogan.desk;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.base.Rows;
import org.biaogan.organization.Holding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What an office owns, read over all campaigns that run in its unit or in one above. */
@Repository
class OwnedWorkRepository {

    private static final int RESULTS = 10;
    private static final int PLACES = 20;

    /** A task is owned within the campaign's unit and below it, never by an office above. */
    private static final String RUNNING =
            """
            with running as (
                select campaign.id, campaign.title, campaign.from_on, campaign.to_on
                from campaigns_campaign campaign
                join organization_unit unit on unit.id = campaign.unit_id
                where cast(:path as ltree) <@ unit.path
                  and campaign.from_on <= :today and campaign.to_on >= :today
            ), owned as (
                select task.campaign_id, task.id, task.code, task.title_zh, task.title_en,
                       task.owner <> :office as deputy
                from plan_task task
                join running on running.id = task.campaign_id
                where task.cut_on is null
                  and (task.owner = :office
                       or exists (
                           select from plan_task_deputy deputy
                           where deputy.campaign_id = task.campaign_id and deputy.task_id = task.id
                             and deputy.office = :office))
            )
            """;

    private final JdbcClient sql;

    OwnedWorkRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** A task with how many of its occurrences are open, and when the next is due. */
    record Task(
            long campaignId,
            long id,
            String code,
            String titleZh,
            @Nullable String titleEn,
            boolean deputy,
            long open,
            @Nullable LocalDate nextOn) {}

    List<Task> tasks(Holding holding) {
        return of(
                        RUNNING
                                + """
                                , standing as (
                                    select occurrence.campaign_id, occurrence.task_id, occurrence.due_on,
                                           plan_state(occurrence.from_on, occurrence.due_on, occurrence.used_from,
                                                      occurrence.done_on,
                                                      occurrence.expected <@ (occurrence.explained || array(
                                                          select distinct item.class
                                                          from evidence_filing filing
                                                          join evidence_item item on item.id = filing.item_id
                                                          where filing.campaign_id = occurrence.campaign_id
                                                            and filing.occurrence_id = occurrence.id
                                                            and not exists (
                                                                select from evidence_withdrawal withdrawal
                                                                where withdrawal.item_id = item.id))),
                                                      occurrence.skipped, :today) as state
                                    from plan_standing occurrence
                                    join owned on owned.campaign_id = occurrence.campaign_id
                                        and owned.id = occurrence.task_id
                                    join organization_unit unit on unit.id = occurrence.unit_id
                                    where unit.path <@ cast(:path as ltree) or cast(:path as ltree) <@ unit.path
                                )
                                select owned.campaign_id, owned.id, owned.code, owned.title_zh, owned.title_en,
                                       owned.deputy, count(standing.task_id) as open, min(standing.due_on) as next_on
                                from owned
                                left join standing on standing.campaign_id = owned.campaign_id
                                    and standing.task_id = owned.id
                                    and standing.state in ('OVERDUE', 'DUE', 'UPCOMING')
                                group by owned.campaign_id, owned.id, owned.code, owned.title_zh, owned.title_en,
                                         owned.deputy
                                order by owned.deputy, owned.campaign_id, owned.code
                                """,
                        holding)
                .query(Rows.of(Task.class))
                .list();
    }

    /** A milestone that is not passed. */
    record Gate(
            long campaignId,
            String code,
            String titleZh,
            @Nullable String titleEn,
            LocalDate onDate) {}

    List<Gate> gates(Holding holding) {
        return of(
                        RUNNING
                                + """
                                select gate.campaign_id, gate.code, gate.title_zh, gate.title_en, gate.on_date
                                from plan_gate gate
                                join running on running.id = gate.campaign_id
                                where gate.passed_on is null and gate.cut_on is null and gate.owner = :office
                                order by gate.on_date, gate.id
                                """,
                        holding)
                .query(Rows.of(Gate.class))
                .list();
    }

    /** A campaign that runs, with how many claims of its self-evaluation have no proof. */
    record Running(
            long id, String title, LocalDate fromOn, LocalDate toOn, long tasks, long unproven) {}

    List<Running> campaigns(Holding holding) {
        return of(
                        RUNNING
                                + """
                                select running.id, running.title, running.from_on, running.to_on,
                                       (select count(*) from owned where owned.campaign_id = running.id) as tasks,
                                       (select count(*) from evaluation_claim claim
                                        where claim.campaign_id = running.id and claim.struck_at is null
                                          and exists (
                                              select from organization_office_right office_right
                                              where office_right.office = :office
                                                and office_right.permission = 'WRITE_EVALUATION')
                                          and not exists (
                                              select from evaluation_proof proof
                                              where proof.campaign_id = claim.campaign_id
                                                and proof.claim_id = claim.id)) as unproven
                                from running
                                order by running.from_on desc, running.id
                                """,
                        holding)
                .query(Rows.of(Running.class))
                .list();
    }

    /** A scheme by which a campaign is built. */
    record Scheme(long id, String titleZh, @Nullable String titleEn) {}

    List<Scheme> schemes(Holding holding) {
        return of(
                        RUNNING
                                + """
                                select version.id, version.title_zh, version.title_en
                                from schemes_version version
                                where version.id in (
                                    select scheme.version_id from campaigns_scheme scheme
                                    join running on running.id = scheme.campaign_id
                                    where scheme.ended_at is null)
                                order by version.id
                                """,
                        holding)
                .query(Rows.of(Scheme.class))
                .list();
    }

    /** What came of an occurrence, in the words of who recorded it. */
    record Result(
            long campaignId,
            long taskId,
            long occurrenceId,
            String code,
            String unitName,
            String words,
            LocalDate doneOn) {}

    /** The last ones of the office's tasks. */
    List<Result> results(Holding holding) {
        return of(
                        RUNNING
                                + """
                                select occurrence.campaign_id, occurrence.task_id, occurrence.id as occurrence_id,
                                       owned.code, organization_unit_name_on(occurrence.unit_id, occurrence.done_on)
                                           as unit_name,
                                       occurrence.words, occurrence.done_on
                                from plan_standing occurrence
                                join owned on owned.campaign_id = occurrence.campaign_id
                                    and owned.id = occurrence.task_id
                                join organization_unit unit on unit.id = occurrence.unit_id
                                where occurrence.done_on is not null and occurrence.words is not null
                                  and (unit.path <@ cast(:path as ltree) or cast(:path as ltree) <@ unit.path)
                                order by occurrence.done_on desc, occurrence.id desc
                                limit :most
                                """,
                        holding)
                .param("most", RESULTS)
                .query(Rows.of(Result.class))
                .list();
    }

    /** Where originals of the unit and those below lie, and who keeps them. */
    record Place(String place, String holder, long pieces) {}

    List<Place> places(Holding holding) {
        return sql.sql(
                        """
                        select item.place, coalesce(item.holder, '–') as holder, count(*) as pieces
                        from evidence_item item
                        join organization_unit unit on unit.id = item.unit_id
                        where unit.path <@ cast(:path as ltree)
                          and item.place is not null
                          and not exists (
                              select from evidence_withdrawal withdrawal where withdrawal.item_id = item.id)
                        group by item.place, item.holder
                        order by pieces desc, item.place, holder
                        limit :most
                        """)
                .param("path", holding.unitPath())
                .param("most", PLACES)
                .query(Rows.of(Place.class))
                .list();
    }

    private StatementSpec of(String statement, Holding holding) {
        return sql.sql(statement)
                .param("path", holding.unitPath())
                .param("today", holding.today())
                .param("office", holding.office());
    }
}
