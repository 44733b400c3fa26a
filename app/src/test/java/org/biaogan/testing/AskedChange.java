package org.biaogan.testing;

import java.time.OffsetDateTime;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A change that waits, of a task that an approved task book names and promises nothing of. */
final class AskedChange {

    private AskedChange() {}

    /** The id of the one that waits in this campaign. */
    static long of(JdbcClient sql, long campaignId, long taskId, long askedBy) {
        long known =
                sql.sql(
                                """
                                select coalesce(min(id), 0) from taskbook_request
                                where campaign_id = :campaign
                                """)
                        .param("campaign", campaignId)
                        .query(Rows.LONG)
                        .single();
        return known > 0 ? known : add(sql, campaignId, taskId, askedBy);
    }

    private static long add(JdbcClient sql, long campaignId, long taskId, long askedBy) {
        return sql.sql(
                        """
                        with version as (
                            insert into taskbook_version
                                (campaign_id, no, approved_on, approver, recorded_at, recorded_by)
                            values (:campaign, 1, date '2025-12-01', '学校', :at, :by)
                            returning campaign_id, no
                        ), line as (
                            insert into taskbook_line (campaign_id, version_no, task_id, position)
                            select campaign_id, no, :task, 1 from version
                            returning campaign_id, version_no, task_id
                        ), request as (
                            insert into taskbook_request
                                (campaign_id, version_no, task_id, reason, asked_at, asked_by)
                            select campaign_id, version_no, task_id, '理由', :at, :by from line
                            returning campaign_id, id
                        ), change as (
                            insert into taskbook_request_change
                                (campaign_id, request_id, field, was, becomes)
                            select campaign_id, id, 'TITLE', '任务 P1-1-03', '改名' from request
                        )
                        select id from request
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .param("at", OffsetDateTime.parse("2026-11-01T02:00:00Z"))
                .param("by", askedBy)
                .query(Rows.LONG)
                .single();
    }
}
