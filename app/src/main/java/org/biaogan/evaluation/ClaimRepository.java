package org.biaogan.evaluation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClaimRepository {

    private static final String CLAIM =
            """
            select claim.id, claim.version_id, claim.criterion_id, claim.part, claim.words, claim.revision
            from evaluation_claim claim
            where claim.campaign_id = :campaign and claim.struck_at is null
            """;

    private final JdbcClient sql;

    ClaimRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** A claim without its proofs. */
    record Row(
            long id,
            long versionId,
            long criterionId,
            ClaimPart part,
            String words,
            int revision) {}

    /** All claims under a version with their proofs; two statements. */
    List<Claim> list(long campaignId, long versionId) {
        Map<Long, List<Proof>> proofs =
                proofs(campaignId, versionId).stream()
                        .collect(Collectors.groupingBy(Proof::claimId));
        return sql
                .sql(CLAIM + " and claim.version_id = :version order by claim.position, claim.id")
                .param("campaign", campaignId)
                .param("version", versionId)
                .query(Rows.of(Row.class))
                .list()
                .stream()
                .map(it ->
                        new Claim(
                                it.id(),
                                it.criterionId(),
                                it.part(),
                                it.words(),
                                it.revision(),
                                proofs.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private List<Proof> proofs(long campaignId, long versionId) {
        return sql.sql(
                        """
                        select proof.claim_id, proof.citation_id, citation.item_id, item.title,
                               item.class as material_class, number.number,
                               coalesce(proof.pages, citation.pages) as pages,
                               citation.role = 'PRIMARY' as primary,
                               citation.ended_at is null and withdrawal.item_id is null as stands,
                               case when proof.pages is null then citation.item_version
                                    else least(proof.item_version, citation.item_version) end as item_version,
                               citation.item_version as cited_version, item.version as newest_version
                        from evaluation_proof proof
                        join evaluation_claim claim
                            on claim.campaign_id = proof.campaign_id and claim.id = proof.claim_id
                        join evidence_citation citation
                            on citation.campaign_id = proof.campaign_id and citation.id = proof.citation_id
                        join evidence_item item on item.id = citation.item_id
                        left join evidence_withdrawal withdrawal on withdrawal.item_id = item.id
                        left join evidence_number number
                            on number.campaign_id = citation.campaign_id
                            and number.version_id = citation.version_id
                            and number.item_id = citation.item_id and number.closed_at is null
                        where proof.campaign_id = :campaign and claim.version_id = :version
                          and claim.struck_at is null
                        order by proof.claim_id, number.number, proof.citation_id
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .query(Rows.of(Proof.class))
                .list();
    }

    Optional<Row> find(long campaignId, long claimId) {
        return sql.sql(CLAIM + " and claim.id = :claim")
                .param("campaign", campaignId)
                .param("claim", claimId)
                .query(Rows.of(Row.class))
                .optional();
    }

    long add(
            long campaignId,
            long versionId,
            long criterionId,
            ClaimPart part,
            String words,
            long accountId,
            OffsetDateTime at) {
        return sql.sql(
                        """
                        insert into evaluation_claim
                            (campaign_id, version_id, criterion_id, part, position, words, changed_at, changed_by)
                        select :campaign, :version, :criterion, :part, coalesce(max(claim.position), 0) + 1,
                               :words, cast(:at as timestamptz), :account
                        from evaluation_claim claim
                        where claim.campaign_id = :campaign and claim.version_id = :version
                          and claim.criterion_id = :criterion
                        returning id
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .param("criterion", criterionId)
                .param("part", part.name())
                .param("words", words)
                .param("at", at)
                .param("account", accountId)
                .query(Rows.LONG)
                .single();
    }

    /** False when somebody wrote it since the writer looked. */
    boolean write(
            long campaignId,
            long claimId,
            ClaimPart part,
            String words,
            int seen,
            long accountId,
            OffsetDateTime at) {
        return sql.sql(
                                """
                                update evaluation_claim
                                set part = :part, words = :words, revision = revision + 1,
                                    changed_at = :at, changed_by = :account
                                where campaign_id = :campaign and id = :claim and revision = :seen
                                  and struck_at is null
                                """)
                        .param("campaign", campaignId)
                        .param("claim", claimId)
                        .param("part", part.name())
                        .param("words", words)
                        .param("seen", seen)
                        .param("at", at)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    void strike(long campaignId, long claimId, OffsetDateTime at) {
        sql.sql(
                        """
                        update evaluation_claim set struck_at = :at
                        where campaign_id = :campaign and id = :claim
                        """)
                .param("campaign", campaignId)
                .param("claim", claimId)
                .param("at", at)
                .update();
    }

    void unstrike(long campaignId, long claimId) {
        sql.sql(
                        """
                        update evaluation_claim set struck_at = null
                        where campaign_id = :campaign and id = :claim
                        """)
                .param("campaign", campaignId)
                .param("claim", claimId)
                .update();
    }

    /** The citation behind a number, and the number its piece has today. */
    record Cited(long citationId, String number) {}

    /** For the claim's criterion if there is one, else the primary; a closed number leads on. */
    Optional<Cited> findCited(long campaignId, long versionId, long criterionId, String number) {
        return sql.sql(
                        """
                        select citation.id as citation_id, open.number
                        from evidence_number given
                        join evidence_number open
                            on open.campaign_id = given.campaign_id and open.version_id = given.version_id
                            and open.item_id = given.item_id and open.closed_at is null
                        join evidence_citation citation
                            on citation.campaign_id = open.campaign_id
                            and citation.version_id = open.version_id
                            and citation.item_id = open.item_id and citation.ended_at is null
                        join schemes_key_point key_point
                            on key_point.version_id = citation.version_id
                            and key_point.id = citation.key_point_id
                        where given.campaign_id = :campaign and given.version_id = :version
                          and given.number = :number
                          and not exists (
                              select from evidence_withdrawal withdrawal
                              where withdrawal.item_id = open.item_id)
                        order by key_point.criterion_id = :criterion desc, citation.role, citation.id
                        limit 1
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .param("criterion", criterionId)
                .param("number", number)
                .query(Rows.of(Cited.class))
                .optional();
    }

    void prove(long campaignId, long claimId, long citationId, @Nullable String pages) {
        sql.sql(
                        """
                        insert into evaluation_proof (campaign_id, claim_id, citation_id, pages, item_version)
                        select citation.campaign_id, :claim, citation.id, :pages, citation.item_version
                        from evidence_citation citation
                        where citation.campaign_id = :campaign and citation.id = :citation
                        on conflict (campaign_id, claim_id, citation_id)
                            do update set pages = excluded.pages, item_version = excluded.item_version
                        """)
                .param("campaign", campaignId)
                .param("claim", claimId)
                .param("citation", citationId)
                .param("pages", pages)
                .update();
    }

    /** False where it is no proof, or the citation is of another version than was looked at. */
    boolean setPages(
            long campaignId, long claimId, long citationId, int seen, @Nullable String pages) {
        return sql.sql(
                                """
                                update evaluation_proof proof set pages = :pages, item_version = :seen
                                from evidence_citation citation
                                where proof.campaign_id = :campaign and proof.claim_id = :claim
                                  and proof.citation_id = :citation
                                  and citation.campaign_id = proof.campaign_id
                                  and citation.id = proof.citation_id and citation.item_version = :seen
                                """)
                        .param("campaign", campaignId)
                        .param("claim", claimId)
                        .param("citation", citationId)
                        .param("seen", seen)
                        .param("pages", pages)
                        .update()
                == 1;
    }

    boolean unprove(long campaignId, long claimId, long citationId) {
        return sql.sql(
                                """
                                delete from evaluation_proof
                                where campaign_id = :campaign and claim_id = :claim and citation_id = :citation
                                """)
                        .param("campaign", campaignId)
                        .param("claim", claimId)
                        .param("citation", citationId)
                        .update()
                == 1;
    }
}
