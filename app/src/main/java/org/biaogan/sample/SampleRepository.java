package org.biaogan.sample;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what was done in the past, with the time at which it was done. */
@Repository
class SampleRepository {

    private final JdbcClient sql;

    SampleRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Lets the whole tree and all appointments be there since a day. */
    void since(LocalDate day) {
        sql.sql("update organization_unit set from_on = :day").param("day", day).update();
        sql.sql("update organization_unit_past set from_on = :day").param("day", day).update();
        sql.sql("update organization_appointment set from_on = :day").param("day", day).update();
    }

    void addResult(
            long campaignId,
            long occurrenceId,
            String words,
            LocalDate doneOn,
            long accountId,
            OffsetDateTime at) {
        sql.sql(
                        """
                        insert into plan_result
                            (campaign_id, occurrence_id, no, words, done_on, recorded_at, recorded_by)
                        values (:campaign, :occurrence, 1, :words, :doneOn, :at, :account)
                        """)
                .param("campaign", campaignId)
                .param("occurrence", occurrenceId)
                .param("words", words)
                .param("doneOn", doneOn)
                .param("at", at)
                .param("account", accountId)
                .update();
    }

    void addSkip(
            long campaignId, long occurrenceId, String reason, long accountId, OffsetDateTime at) {
        sql.sql(
                        """
                        insert into plan_skip (campaign_id, occurrence_id, reason, recorded_at, recorded_by)
                        values (:campaign, :occurrence, :reason, :at, :account)
                        """)
                .param("campaign", campaignId)
                .param("occurrence", occurrenceId)
                .param("reason", reason)
                .param("at", at)
                .param("account", accountId)
                .update();
    }

    void addExplanation(
            long campaignId,
            long occurrenceId,
            long expectationId,
            String reason,
            long accountId,
            OffsetDateTime at) {
        sql.sql(
                        """
                        insert into plan_explanation
                            (campaign_id, occurrence_id, expectation_id, reason, recorded_at, recorded_by)
                        values (:campaign, :occurrence, :expectation, :reason, :at, :account)
                        """)
                .param("campaign", campaignId)
                .param("occurrence", occurrenceId)
                .param("expectation", expectationId)
                .param("reason", reason)
                .param("at", at)
                .param("account", accountId)
                .update();
    }

    void passGates(long campaignId, LocalDate today) {
        sql.sql(
                        """
                        update plan_gate set passed_on = on_date
                        where campaign_id = :campaign and on_date < :today
                        """)
                .param("campaign", campaignId)
                .param("today", today)
                .update();
    }

    /** An item with its first revision and version, and the mark of its entering; its id. */
    long addItem(SamplePiece piece, @Nullable String sha256, long accountId, long campaignId) {
        return sql.sql(
                        """
                        with item as (
                            insert into evidence_item
                                (unit_id, title, class, event_on, source, sensitivity, holder, place, kept,
                                 entered_at, entered_by)
                            values (:unit, :title, :class, :eventOn, :source, :sensitivity, :keeper, :shelf, :kept,
                                    :at, :account)
                            returning id
                        ), revision as (
                            insert into evidence_revision
                                (item_id, no, title, class, event_on, source, sensitivity, holder, place,
                                 recorded_at, recorded_by)
                            select item.id, 1, :title, :class, :eventOn, :source, :sensitivity, :keeper, :shelf,
                                   :at, :account
                            from item
                        ), version as (
                            insert into evidence_version
                                (item_id, no, sha256, original_name, file_date, pages, holder, place, totals,
                                 entered_at, entered_by)
                            select item.id, 1, :sha256, :name, :fileDate, cast(:pages as integer), :holder,
                                   :place, :totals, :at, :account
                            from item
                        ), filing as (
                            insert into evidence_filing
                                (campaign_id, item_id, task_id, occurrence_id, expectation_id, filed_at, filed_by)
                            select :campaign, item.id, :task, :occurrence, :expectation, :at, :account from item
                        ), mark as (
                            insert into trail_entry
                                (at, account_id, campaign_id, what, subject, subject_id, digest)
                            select :at, :account, :campaign, 'evidence.entered-act', 'evidence_item', item.id, :sha256
                            from item
                        )
                        select id from item
                        """)
                .param("unit", piece.unitId())
                .param("title", piece.title())
                .param("class", piece.materialClass().name())
                .param("eventOn", piece.eventOn())
                .param("source", piece.source())
                .param("kept", piece.kept().name())
                .param("sensitivity", piece.sensitivity().name())
                .param("keeper", piece.scanned() ? "党总支组织员" : piece.holder())
                .param("shelf", piece.scanned() ? "实训楼 305 文件柜" : piece.place())
                .param("at", piece.enteredAt())
                .param("account", accountId)
                .param("sha256", sha256)
                .param("name", piece.fileName())
                .param(
                        "fileDate",
                        piece.fileName() == null ? null : piece.enteredAt().minusHours(2))
                .param("pages", piece.fileName() == null ? null : 1)
                .param("holder", piece.holder())
                .param("place", piece.place())
                .param("totals", piece.totals())
                .param("campaign", campaignId)
                .param("task", piece.taskId())
                .param("occurrence", piece.occurrenceId())
                .param("expectation", piece.expectationId())
                .query(Rows.LONG)
                .single();
    }
}
