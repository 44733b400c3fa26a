package org.biaogan.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.activities.Activities;
import org.biaogan.activities.HeldMeeting;
import org.biaogan.base.Rows;
import org.biaogan.complaints.ComplaintBox;
import org.biaogan.complaints.NewComplaint;
import org.biaogan.dossier.Packs;
import org.biaogan.evaluation.ClaimPart;
import org.biaogan.evaluation.ClaimText;
import org.biaogan.evaluation.SelfEvaluation;
import org.biaogan.evidence.Citations;
import org.biaogan.evidence.EnterAll;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.evidence.Filings;
import org.biaogan.evidence.NewCitation;
import org.biaogan.evidence.NewItem;
import org.biaogan.files.FileStore;
import org.biaogan.plan.BusinessGoalForm;
import org.biaogan.plan.BusinessGoals;
import org.biaogan.plan.BusinessPlanning;
import org.biaogan.plan.MaterialClass;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One object of every kind that an address can name, as a unit of a small campaign has them. */
public class RealObjects {

    private final EvidenceVault vault;
    private final Citations citations;
    private final Filings filings;
    private final SelfEvaluation evaluation;
    private final Packs packs;
    private final EnterAll entering;
    private final Activities activities;
    private final ComplaintBox box;
    private final BusinessPlanning planning;
    private final BusinessGoals goals;
    private final FileStore store;
    private final SmallPath small;
    private final JdbcClient sql;

    RealObjects(
            EvidenceVault vault,
            Citations citations,
            Filings filings,
            SelfEvaluation evaluation,
            Packs packs,
            EnterAll entering,
            Activities activities,
            ComplaintBox box,
            BusinessPlanning planning,
            BusinessGoals goals,
            FileStore store,
            SmallPath small,
            JdbcClient sql) {
        this.vault = vault;
        this.citations = citations;
        this.filings = filings;
        this.evaluation = evaluation;
        this.packs = packs;
        this.entering = entering;
        this.activities = activities;
        this.box = box;
        this.planning = planning;
        this.goals = goals;
        this.store = store;
        this.small = small;
        this.sql = sql;
    }

    /** The ids by the names that addresses give them; those of a unit belong to this one. */
    public Map<String, String> of(SmallPath.Opened opened, long unit, String taskCode) {
        Actor organiser = opened.organiser();
        long campaign = opened.campaignId();
        long task = small.task(opened, taskCode);
        long occurrence = first("plan_occurrence", "task_id = %d and unit_id = %d", task, unit);
        long version = first("campaigns_scheme", "version_id", "campaign_id = %d", campaign);
        long keyPoint = first("schemes_key_point", "version_id = %d", version);
        long criterion = first("schemes_criterion", "version_id = %d", version);
        long item = vault.enter(organiser, file(unit, "会议记录"));
        long citation = citations.cite(organiser, item, new NewCitation(keyPoint, null, null));
        vault.addVersion(organiser, item, file(unit, "会议记录（签字）"));
        filings.file(organiser, item, task, occurrence, null);
        long claim = evaluation.add(organiser, criterion, new ClaimText(ClaimPart.DONE, "做了。", 0));
        var ids = new LinkedHashMap<String, Long>();
        ids.put("campaignId", campaign);
        ids.put("unitId", unit);
        ids.put("taskId", task);
        ids.put("occurrenceId", occurrence);
        ids.put("expectationId", first("plan_expectation", "task_id = %d", task));
        long strand = first("plan_strand", "campaign_id = %d", campaign);
        ids.put("strandId", strand);
        ids.put("projects", first("plan_project", "campaign_id = %d", campaign));
        ids.put("strands", strand);
        ids.put("gates", first("plan_gate", "campaign_id = %d", campaign));
        ids.put("itemId", item);
        ids.put("no", 1L);
        ids.put("citationId", citation);
        ids.put("filingId", first("evidence_filing", "item_id = %d", item));
        ids.put("criterionId", criterion);
        ids.put("claimId", claim);
        ids.put("packId", packs.ask(organiser, null));
        ids.put("enteringId", entering.ask(organiser, null));
        ids.put("keyPointId", keyPoint);
        long activity = activity(organiser, unit);
        ids.put("activityId", activity);
        ids.put("matterId", first("activities_matter", "activity_id = %d", activity));
        ids.put("versionId", version);
        ids.put("appointmentId", first("organization_appointment", "unit_id = %d", unit));
        long post = post(opened, unit);
        ids.put("postId", post);
        ids.put("holderId", first("plan_post_holder", "post_id = %d", post));
        long goal = goal(opened, task);
        ids.put("goalId", goal);
        ids.put("lineId", first("plan_business_line", "campaign_id = %d", campaign));
        ids.put("personId", first("organization_appointment", "person_id", "unit_id = %d", unit));
        box.put(new NewComplaint(unit, "月报", "同样的数要填两遍。"));
        ids.put("complaintId", first("complaints_complaint", "unit_id = %d", unit));
        sql.sql(
                        """
                        insert into notices_robot (unit_id, kind, title, url, weekday, at_hour, made_at, made_by)
                        values (:unit, 'WECOM', '书记群', 'https://qyapi.weixin.qq.com/', 1, 9, timestamptz '2026-11-20 00:00Z', :by)
                        """)
                .param("unit", unit)
                .param("by", organiser.accountId())
                .update();
        ids.put("robotId", first("notices_robot", "unit_id = %d", unit));
        ids.put(
                "requestId",
                AskedChange.of(
                        sql, campaign, small.task(opened, "P1-1-03"), organiser.accountId()));
        var texts = new LinkedHashMap<String, String>();
        ids.forEach((name, id) -> texts.put(name, "" + id));
        texts.put("column", "2026-10");
        texts.put("day", "2026-10-31");
        texts.put("moved", occurrence + "@" + dueOn(occurrence));
        return texts;
    }

    /** A record of a unit with a decision to follow up. */
    private long activity(Actor actor, long unit) {
        return activities.record(actor, HeldMeeting.of(unit, LocalDate.parse("2026-11-10")));
    }

    /** A goal of a line of business that a task carries. */
    private long goal(SmallPath.Opened opened, long task) {
        planning.addUsualLines(opened.organiser());
        long line = planning.lines(opened.organiser()).getFirst().id();
        long goal =
                goals.add(
                        opened.organiser(),
                        new BusinessGoalForm(
                                line, "目标", SmallPath.FROM, SmallPath.TO, null, "dean", 0));
        planning.link(opened.organiser(), goal, task, null);
        return goal;
    }

    /** A pioneer post of the unit that somebody holds. */
    private long post(SmallPath.Opened opened, long unit) {
        long post =
                sql.sql(
                                """
                                insert into plan_post
                                    (campaign_id, unit_id, name, duty, commitment, from_on, to_on)
                                values (:campaign, :unit, '岗', '职责', '承诺', :from, :to)
                                returning id
                                """)
                        .param("campaign", opened.campaignId())
                        .param("unit", unit)
                        .param("from", SmallPath.FROM)
                        .param("to", SmallPath.TO)
                        .query(Rows.LONG)
                        .single();
        sql.sql(
                        """
                        insert into plan_post_holder (campaign_id, post_id, role, from_on)
                        values (:campaign, :post, '教师', :from)
                        """)
                .param("campaign", opened.campaignId())
                .param("post", post)
                .param("from", SmallPath.FROM)
                .update();
        return post;
    }

    private NewItem file(long unit, String title) {
        try {
            byte[] bytes = (title + " " + unit).getBytes(StandardCharsets.UTF_8);
            return NewItem.file(
                    unit,
                    title,
                    MaterialClass.O,
                    LocalDate.parse("2026-11-10"),
                    null,
                    store.store(new ByteArrayInputStream(bytes), "纪要.txt").sha256(),
                    "纪要.txt",
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String dueOn(long occurrence) {
        return sql.sql("select due_on from plan_occurrence where id = :id")
                .param("id", occurrence)
                .query(Rows.TEXT)
                .single();
    }

    private long first(String table, String where, Object... values) {
        return first(table, "id", where, values);
    }

    private long first(String table, String column, String where, Object... values) {
        return sql.sql(
                        "select min(%s) from %s where %s"
                                .formatted(column, table, where.formatted(values)))
                .query(Rows.LONG)
                .single();
    }
}
