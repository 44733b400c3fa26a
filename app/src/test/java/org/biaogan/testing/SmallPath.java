package org.biaogan.testing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.campaigns.NewCampaign;
import org.biaogan.plan.CampaignOpening;
import org.biaogan.plan.CarriedBy;
import org.biaogan.plan.Cycle;
import org.biaogan.plan.Kept;
import org.biaogan.plan.MaterialClass;
import org.biaogan.plan.PathTemplate;
import org.biaogan.schemes.Shares;
import org.biaogan.schemes.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A path of three tasks under a scheme of two key points: monthly by each branch, once, on events.
 */
public class SmallPath {

    public static final LocalDate FROM = LocalDate.parse("2025-10-20");
    public static final LocalDate TO = LocalDate.parse("2027-10-19");

    public static final PathTemplate TEMPLATE =
            new PathTemplate(
                    "small",
                    "1",
                    named("小路径"),
                    "small",
                    List.of(
                            new PathTemplate.Project(
                                    "P1",
                                    named("工程"),
                                    null,
                                    List.of(
                                            new PathTemplate.Strand(
                                                    "P1-1",
                                                    named("计划"),
                                                    List.of(
                                                            task(
                                                                    "P1-1-01",
                                                                    Cycle.MONTH,
                                                                    CarriedBy.EACH_BRANCH,
                                                                    "branch-secretary"),
                                                            task(
                                                                    "P1-1-02",
                                                                    Cycle.ONCE,
                                                                    CarriedBy.GENERAL_BRANCH,
                                                                    "secretary"),
                                                            task(
                                                                    "P1-1-03",
                                                                    Cycle.EVENT,
                                                                    CarriedBy.GENERAL_BRANCH,
                                                                    "secretary")))))),
                    List.of(
                            new PathTemplate.Gate(
                                    "M5",
                                    named("中期"),
                                    null,
                                    "secretary",
                                    List.of("organiser"),
                                    PathTemplate.Anchor.MID,
                                    0,
                                    0),
                            new PathTemplate.Gate(
                                    "M4",
                                    named("年度小结"),
                                    null,
                                    "organiser",
                                    List.of(),
                                    PathTemplate.Anchor.START,
                                    12,
                                    12)));

    private final JdbcClient sql;
    private final Cast cast;
    private final CampaignOpening opening;

    SmallPath(JdbcClient sql, Cast cast, CampaignOpening opening) {
        this.sql = sql;
        this.cast = cast;
        this.opening = opening;
    }

    /**
     * A campaign of that path in a new college, with its organiser and its first branch's
     * secretary.
     */
    public record Opened(
            Cast.College college, long campaignId, Actor organiser, Actor branchSecretary) {}

    public Opened open() {
        return open(FROM);
    }

    public Opened open(LocalDate usedFrom) {
        return open(usedFrom, Shares.FREE);
    }

    /** Under a scheme that says how often one result may be used. */
    public Opened open(LocalDate usedFrom, Shares shares) {
        var college = cast.college();
        long organiser = cast.holder("organiser", college.generalBranch());
        long campaign =
                opening.open(
                        cast.inUnit(organiser, college.generalBranch()),
                        new NewCampaign(
                                college.generalBranch(),
                                "创建",
                                FROM,
                                FROM.plusYears(1),
                                TO,
                                usedFrom,
                                List.of(scheme(shares))),
                        TEMPLATE);
        long secretary = cast.holder("branch-secretary", college.firstTeacherBranch());
        return new Opened(
                college,
                campaign,
                cast.inCampaign(organiser, campaign),
                cast.inCampaign(secretary, campaign));
    }

    /** The task with this code. */
    public long task(Opened opened, String code) {
        return sql.sql("select id from plan_task where campaign_id = :campaign and code = :code")
                .param("campaign", opened.campaignId())
                .param("code", code)
                .query(Rows.LONG)
                .single();
    }

    /** One monthly occurrence of the only task of a bare campaign; returns its id. */
    public long monthly(long campaign, long unit, String period) {
        return monthly(campaign, unit, period, "P1-1-01");
    }

    /** The same of a task with this code. */
    public long monthly(long campaign, long unit, String period, String code) {
        return sql.sql(
                        """
                        with project as (
                            insert into plan_project (campaign_id, code, title_zh, position)
                            values (:campaign, 'P1', '工程', 1) returning id),
                        strand as (
                            insert into plan_strand (campaign_id, project_id, code, title_zh, position)
                            select :campaign, id, 'P1-1', '计划', 1 from project returning id),
                        task as (
                            insert into plan_task
                                (campaign_id, strand_id, code, title_zh, cycle, carried_by, owner, position)
                            select :campaign, id, :code, '任务', 'MONTH', 'EACH_BRANCH', 'branch-secretary', 1
                            from strand returning id)
                        insert into plan_occurrence (campaign_id, task_id, unit_id, period, from_on, due_on)
                        select :campaign, id, :unit, :period, cast(:period || '-01' as date),
                               cast(:period || '-28' as date)
                        from task
                        returning id
                        """)
                .param("campaign", campaign)
                .param("unit", unit)
                .param("period", period)
                .param("code", code)
                .query(Rows.LONG)
                .single();
    }

    public long scheme() {
        return scheme(Shares.FREE);
    }

    private long scheme(Shares shares) {
        long version =
                sql.sql(
                                """
                                insert into schemes_version
                                    (scheme, version, sha256, title_zh, title_en, source, status, shares, loaded_at)
                                values ('small', :version, '', '小方案', 'Small', '示例', 'WORKING', :shares, :at)
                                returning id
                                """)
                        .param("version", "v" + System.nanoTime())
                        .param("shares", shares.name())
                        .param("at", OffsetDateTime.parse("2025-09-01T00:00:00Z"))
                        .query(Rows.LONG)
                        .single();
        long criterion =
                sql.sql(
                                """
                                insert into schemes_criterion (version_id, code, position, title_zh, title_en, status, source)
                                values (:version, 'C1', 1, '标准', 'Criterion', 'WORKING', '示例') returning id
                                """)
                        .param("version", version)
                        .query(Rows.LONG)
                        .single();
        for (String code : List.of("1.1", "1.2")) {
            sql.sql(
                            """
                            insert into schemes_key_point
                                (version_id, criterion_id, code, position, title_zh, title_en, status, source, budget)
                            values (:version, :criterion, :code, :position, '观测点', 'Key point', 'WORKING', '示例', 12)
                            """)
                    .param("version", version)
                    .param("criterion", criterion)
                    .param("code", code)
                    .param("position", Integer.parseInt(code.substring(2)))
                    .update();
        }
        return version;
    }

    private static PathTemplate.Task task(String code, Cycle cycle, CarriedBy by, String office) {
        return new PathTemplate.Task(
                code,
                named("任务 " + code),
                null,
                cycle,
                by,
                List.of(office, "organiser"),
                List.of("1.2", "1.1"),
                List.of(new PathTemplate.Yield(MaterialClass.O, named("记录"), Kept.VAULT)));
    }

    private static Wording named(String zh) {
        return new Wording(zh, null);
    }
}
