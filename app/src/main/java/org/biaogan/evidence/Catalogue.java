package org.biaogan.evidence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.NotFound;
import org.biaogan.base.Rows;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.plan.Kept;
import org.biaogan.plan.MaterialClass;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbered list of all evidence of a campaign that stands and is cited. */
@Repository
public class Catalogue {

    private static final String GIVEN =
            """
            select given.version_id, given.number, given.closed_at is null as open, now.number as now,
                   given.item_id
            from evidence_number given
            join campaigns_scheme scheme
                on scheme.campaign_id = given.campaign_id and scheme.version_id = given.version_id
            join schemes_version of on of.id = given.version_id
            left join lateral (
                select other.number
                from evidence_number other
                join schemes_version version on version.id = other.version_id
                where other.campaign_id = given.campaign_id and other.item_id = given.item_id
                  and other.closed_at is null and version.scheme = of.scheme
                order by other.version_id = given.version_id desc, other.version_id desc
                limit 1) now on true
            where given.campaign_id = :campaign
            """;

    private static final String ELSEWHERE =
            """
            array(
                select concat_ws(chr(31), other.campaign_id, other.version_id,
                                 case when other.campaign_id = number.campaign_id then '' else campaign.title end,
                                 scheme.title_zh, scheme.title_en, other.number)
                from evidence_number other
                join campaigns_campaign campaign on campaign.id = other.campaign_id
                join schemes_version scheme on scheme.id = other.version_id
                where other.item_id = number.item_id and other.closed_at is null
                  and (other.campaign_id, other.version_id) <> (number.campaign_id, number.version_id)
                  and (other.campaign_id = number.campaign_id
                       or other.campaign_id = any(cast(:readable as bigint[])))
                order by other.campaign_id <> number.campaign_id, other.campaign_id, other.version_id)
            as elsewhere
            """;

    private final JdbcClient sql;
    private final Campaigns campaigns;

    Catalogue(JdbcClient sql, Campaigns campaigns) {
        this.sql = sql;
        this.campaigns = campaigns;
    }

    /** In the order of the scheme and of the serials. */
    public List<CatalogueLine> list(Actor actor, long versionId) {
        actor.must(Permission.READ_CAMPAIGN);
        return sql.sql(
                        """
                        select number.number, key_point.id as key_point_id, key_point.code as key_point_code,
                               number.serial, item.id as item_id, citation.item_version,
                               item.version as newest_version, item.title, item.class,
                               case when version.sha256 is not null then 'VAULT'
                                    when version.totals is not null then 'TOTALS'
                                    else 'OFFLINE' end as kept,
                               item.event_on, item.source, unit.name as unit_name, version.sha256,
                               version.original_name, blob.size as bytes,
                               coalesce(version.pages, blob.pages, item.pages) as pages, citation.pages as cited_pages,
                               coalesce(item.holder, version.holder) as holder,
                               coalesce(item.place, version.place) as place, version.totals, item.sensitivity,
                               array(
                                   select concat_ws(chr(9), other.code, reference.item_version, coalesce(reference.pages, ''))
                                   from evidence_citation reference
                                   join schemes_key_point other
                                       on other.version_id = reference.version_id
                                       and other.id = reference.key_point_id
                                   where reference.campaign_id = number.campaign_id
                                     and reference.version_id = number.version_id
                                     and reference.item_id = number.item_id
                                     and reference.role = 'REFERENCE' and reference.ended_at is null
                                   order by other.code) as uses,
                        """
                                + ELSEWHERE
                                + """
                                from evidence_number number
                                join evidence_citation citation
                                    on citation.campaign_id = number.campaign_id
                                    and citation.version_id = number.version_id
                                    and citation.item_id = number.item_id
                                    and citation.role = 'PRIMARY' and citation.ended_at is null
                                join schemes_key_point key_point
                                    on key_point.version_id = number.version_id and key_point.id = number.key_point_id
                                join schemes_criterion criterion
                                    on criterion.version_id = key_point.version_id and criterion.id = key_point.criterion_id
                                join evidence_item item on item.id = number.item_id
                                join organization_unit unit on unit.id = item.unit_id
                                join evidence_version version
                                    on version.item_id = citation.item_id and version.no = citation.item_version
                                left join files_blob blob on blob.sha256 = version.sha256
                                where number.campaign_id = :campaign and number.version_id = :version
                                  and number.closed_at is null
                                  and not exists (
                                      select from evidence_withdrawal withdrawal where withdrawal.item_id = item.id)
                                order by criterion.position, key_point.position, number.serial
                                """)
                .param("campaign", actor.campaignId())
                .param("version", versionId)
                .param("readable", campaigns.readWhole(actor).toArray(Long[]::new))
                .query(Catalogue::line)
                .list();
    }

    private static CatalogueLine line(ResultSet row, int n) throws SQLException {
        return new CatalogueLine(
                row.getString("number"),
                row.getLong("key_point_id"),
                row.getString("key_point_code"),
                row.getInt("serial"),
                row.getLong("item_id"),
                row.getInt("item_version"),
                row.getInt("newest_version"),
                row.getString("title"),
                MaterialClass.valueOf(row.getString("class")),
                Kept.valueOf(row.getString("kept")),
                Objects.requireNonNull(Rows.date(row, "event_on")),
                row.getString("source"),
                row.getString("unit_name"),
                row.getString("sha256"),
                row.getString("original_name"),
                Rows.optionalLong(row, "bytes"),
                Rows.optionalInt(row, "pages"),
                row.getString("cited_pages"),
                row.getString("holder"),
                row.getString("place"),
                row.getString("totals"),
                Sensitivity.valueOf(row.getString("sensitivity")),
                uses(row.getArray("uses")),
                elsewhere(row.getArray("elsewhere")));
    }

    private static List<CatalogueLine.Elsewhere> elsewhere(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(it -> it.split("\u001f", -1))
                .map(it ->
                        new CatalogueLine.Elsewhere(
                                Long.parseLong(it[0]),
                                Long.parseLong(it[1]),
                                it[2].isEmpty() ? null : it[2],
                                new Wording(it[3], it[4]),
                                it[5]))
                .toList();
    }

    private static List<CatalogueLine.Use> uses(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(it -> it.split("\t", -1))
                .map(it ->
                        new CatalogueLine.Use(
                                it[0], Integer.parseInt(it[1]), it[2].isEmpty() ? null : it[2]))
                .toList();
    }

    /**
     * A number that was given once.
     *
     * @param now the number its piece has under the same version today, or under the one that came
     *     after it; none while it has none
     */
    public record Given(
            long versionId, String number, boolean open, @Nullable String now, long itemId) {}

    /** Whom a number was given to, under this version or else under any of the campaign's. */
    public Given get(Actor actor, @Nullable Long versionId, String number) {
        actor.must(Permission.READ_CAMPAIGN);
        return sql.sql(
                        GIVEN
                                + """
                                  and given.number = :number
                                  and (cast(:version as bigint) is null or given.version_id = :version)
                                order by scheme.ended_at is not null, scheme.position,
                                         given.version_id desc
                                limit 1
                                """)
                .param("campaign", actor.campaignId())
                .param("number", number)
                .param("version", versionId)
                .query(Rows.of(Given.class))
                .optional()
                .orElseThrow(() -> new NotFound("evidence.number", number));
    }

    /** The numbers a piece has in other campaigns, of those the actor reads whole. */
    public List<CatalogueLine.Elsewhere> elsewhere(Actor actor, long itemId) {
        return sql.sql(
                        """
                        select number.campaign_id, number.version_id, campaign.title as campaign,
                               scheme.title_zh, scheme.title_en, number.number
                        from evidence_number number
                        join campaigns_campaign campaign on campaign.id = number.campaign_id
                        join schemes_version scheme on scheme.id = number.version_id
                        where number.item_id = :item and number.closed_at is null
                          and number.campaign_id <> :campaign
                          and number.campaign_id = any (cast(:readable as bigint[]))
                        order by number.campaign_id, number.version_id
                        """)
                .param("item", itemId)
                .param("campaign", actor.campaignId())
                .param("readable", campaigns.readWhole(actor).toArray(Long[]::new))
                .query((row, n) ->
                        new CatalogueLine.Elsewhere(
                                row.getLong("campaign_id"),
                                row.getLong("version_id"),
                                row.getString("campaign"),
                                new Wording(row.getString("title_zh"), row.getString("title_en")),
                                row.getString("number")))
                .list();
    }

    /** The closed numbers of a piece in a campaign, in the order they were given. */
    public List<Given> earlier(Actor actor, long itemId) {
        return sql.sql(
                        GIVEN
                                + """
                                  and given.item_id = :item and given.closed_at is not null
                                order by scheme.position, given.given_at, given.number
                                """)
                .param("campaign", actor.campaignId())
                .param("item", itemId)
                .query(Rows.of(Given.class))
                .list();
    }
}
