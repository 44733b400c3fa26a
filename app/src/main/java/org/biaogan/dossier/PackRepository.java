package org.biaogan.dossier;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PackRepository {

    private static final String PACK =
            """
            select pack.id, pack.campaign_id, pack.version_id, pack.asked_at, pack.asked_by,
                   account.name as asked_by_name, pack.file_name, pack.sha256, pack.entries,
                   blob.size as bytes, pack.built_at
            from dossier_pack pack
            join access_account account on account.id = pack.asked_by
            left join files_blob blob on blob.sha256 = pack.sha256
            """;

    private final JdbcClient sql;

    PackRepository(JdbcClient sql) {
        this.sql = sql;
    }

    long add(long campaignId, long versionId, String fileName, long accountId, OffsetDateTime at) {
        return sql.sql(
                        """
                        insert into dossier_pack (campaign_id, version_id, asked_at, asked_by, file_name)
                        values (:campaign, :version, :at, :account, :name)
                        returning id
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .param("at", at)
                .param("account", accountId)
                .param("name", fileName)
                .query(Rows.LONG)
                .single();
    }

    /** The newest first. */
    List<Pack> list(long campaignId) {
        return sql.sql(PACK + "where pack.campaign_id = :campaign order by pack.id desc limit 50")
                .param("campaign", campaignId)
                .query(Rows.of(Pack.class))
                .list();
    }

    Optional<Pack> find(long packId) {
        return sql.sql(PACK + "where pack.id = :pack")
                .param("pack", packId)
                .query(Rows.of(Pack.class))
                .optional();
    }

    void built(long packId, String sha256, int entries, OffsetDateTime at) {
        sql.sql(
                        """
                        update dossier_pack set sha256 = :sha256, entries = :entries, built_at = :at
                        where id = :pack
                        """)
                .param("pack", packId)
                .param("sha256", sha256)
                .param("entries", entries)
                .param("at", at)
                .update();
    }

    /** The template in use. */
    record Template(String sha256, String originalName) {}

    Optional<Template> findTemplate(long campaignId) {
        return sql.sql(
                        """
                        select sha256, original_name from dossier_template
                        where campaign_id = :campaign
                        order by no desc limit 1
                        """)
                .param("campaign", campaignId)
                .query(Rows.of(Template.class))
                .optional();
    }

    void addTemplate(
            long campaignId, String sha256, String name, long accountId, OffsetDateTime at) {
        sql.sql(
                        """
                        insert into dossier_template (campaign_id, no, sha256, original_name, put_at, put_by)
                        select :campaign, coalesce(max(template.no), 0) + 1, :sha256, :name,
                               cast(:at as timestamptz), :account
                        from dossier_template template
                        where template.campaign_id = :campaign
                        """)
                .param("campaign", campaignId)
                .param("sha256", sha256)
                .param("name", name)
                .param("at", at)
                .param("account", accountId)
                .update();
    }
}
