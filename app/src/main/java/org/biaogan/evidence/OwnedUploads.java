package org.biaogan.evidence;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.organization.Holding;
import org.biaogan.organization.Owned;
import org.biaogan.organization.OwnedLine;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that somebody put on the sorting table and has not entered: nobody else sees them. */
@Repository
class OwnedUploads implements Owned {

    private static final String IN_LINE =
            """
             and upload.campaign_id in (
                select campaign.id from campaigns_campaign campaign
                join organization_unit unit on unit.id = campaign.unit_id
                where unit.path <@ cast(:path as ltree) or cast(:path as ltree) <@ unit.path)
            """;

    private final JdbcClient sql;
    private final Trail trail;

    OwnedUploads(JdbcClient sql, Trail trail) {
        this.sql = sql;
        this.trail = trail;
    }

    private record Waiting(long campaignId, String campaign, long files) {}

    @Override
    public List<OwnedLine> list(Holding holding) {
        if (holding.accountId() == null) {
            return List.of();
        }
        return sql
                .sql(
                        """
                        select campaign.id as campaign_id, campaign.title as campaign, count(*) as files
                        from evidence_upload upload
                        join campaigns_campaign campaign on campaign.id = upload.campaign_id
                        where upload.uploaded_by = :account
                        """
                                + IN_LINE
                                + """
                                group by campaign.id, campaign.title
                                order by campaign.id
                                """)
                .param("account", holding.accountId())
                .param("path", holding.unitPath())
                .query(Rows.of(Waiting.class))
                .list()
                .stream()
                .map(it ->
                        new OwnedLine(
                                OwnedLine.Section.PERSONAL,
                                it.campaign(),
                                null,
                                "evidence.owned.uploads",
                                List.of("" + it.files()),
                                "/campaigns/" + it.campaignId() + "/evidence/sorting"))
                .toList();
    }

    /** To nobody without an account; the files wait on, and the page goes on saying so. */
    @Override
    public void move(Actor actor, Holding from, Heir to) {
        if (from.accountId() == null || to.accountId() == null) {
            return;
        }
        sql
                .sql(
                        "update evidence_upload upload set uploaded_by = :heir where upload.uploaded_by = :account"
                                + IN_LINE
                                + " returning upload.campaign_id")
                .param("heir", to.accountId())
                .param("account", from.accountId())
                .param("path", from.unitPath())
                .query(Rows.LONG)
                .list()
                .stream()
                .distinct()
                .forEach(campaign ->
                        trail.add(
                                Mark.of(
                                                actor.accountId(),
                                                "evidence.uploads-handed-over",
                                                "campaigns_campaign",
                                                campaign)
                                        .inCampaign(campaign)));
    }
}
