package org.biaogan.schemes;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines of mappings; a code is that of a criterion or of a key point. */
@Repository
class MappingRepository {

    private final JdbcClient sql;

    MappingRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** All lines there ever were between two versions, in the order of the schemes. */
    List<Mapped> list(long fromVersion, long toVersion) {
        return sql.sql(
                        """
                        select mapping.id, coalesce(from_point.code, from_criterion.code) as from_code,
                               coalesce(to_point.code, to_criterion.code) as to_code, mapping.relation,
                               mapping.why, mapping.said_at, speaker.name as said_by, mapping.file,
                               mapping.ended_at, ender.name as ended_by, mapping.ended_why,
                               before.version as carried_from
                        from schemes_mapping mapping
                        left join schemes_key_point from_point on from_point.id = mapping.from_key_point_id
                        join schemes_criterion from_criterion
                            on from_criterion.id = coalesce(mapping.from_criterion_id, from_point.criterion_id)
                        left join schemes_key_point to_point on to_point.id = mapping.to_key_point_id
                        join schemes_criterion to_criterion
                            on to_criterion.id = coalesce(mapping.to_criterion_id, to_point.criterion_id)
                        left join access_account speaker on speaker.id = mapping.said_by
                        left join access_account ender on ender.id = mapping.ended_by
                        left join schemes_mapping origin on origin.id = mapping.carried_from
                        left join schemes_version before
                            on before.id = case when origin.from_version_id = mapping.from_version_id
                                                then origin.to_version_id else origin.from_version_id end
                        where mapping.from_version_id = :from and mapping.to_version_id = :to
                        order by from_criterion.position, from_point.position nulls first,
                                 to_criterion.position, to_point.position nulls first, mapping.id
                        """)
                .param("from", fromVersion)
                .param("to", toVersion)
                .query(Rows.of(Mapped.class))
                .list();
    }

    /** The versions with which one is mapped, either way. */
    List<Long> listMapped(long version) {
        return sql.sql(
                        """
                        select distinct case when from_version_id = :version then to_version_id
                                             else from_version_id end as other
                        from schemes_mapping
                        where ended_at is null and :version in (from_version_id, to_version_id)
                        order by other
                        """)
                .param("version", version)
                .query(Rows.LONG)
                .list();
    }

    /** The new line's id, or nothing where the two are mapped already. */
    Optional<Long> add(
            Ends ends,
            Relation relation,
            String why,
            @Nullable Long accountId,
            @Nullable String file,
            @Nullable Long carriedFrom,
            OffsetDateTime at) {
        return sql.sql(
                        """
                        insert into schemes_mapping
                            (from_version_id, from_criterion_id, from_key_point_id, to_version_id,
                             to_criterion_id, to_key_point_id, relation, why, said_at, said_by, file, carried_from)
                        values (:fromVersion, :fromCriterion, :fromPoint, :toVersion, :toCriterion, :toPoint,
                                :relation, :why, :at, :account, :file, :carriedFrom)
                        on conflict do nothing
                        returning id
                        """)
                .param("fromVersion", ends.fromVersion())
                .param("fromCriterion", ends.from().criterionId())
                .param("fromPoint", ends.from().keyPointId())
                .param("toVersion", ends.toVersion())
                .param("toCriterion", ends.to().criterionId())
                .param("toPoint", ends.to().keyPointId())
                .param("relation", relation.name())
                .param("why", why)
                .param("at", at)
                .param("account", accountId)
                .param("file", file)
                .param("carriedFrom", carriedFrom)
                .query(Rows.LONG)
                .optional();
    }

    /** A criterion or one of its key points. */
    record End(@Nullable Long criterionId, @Nullable Long keyPointId) {}

    /** Both ends of a line. */
    record Ends(long fromVersion, End from, long toVersion, End to) {}

    boolean end(
            long fromVersion,
            long toVersion,
            long mappingId,
            long accountId,
            String why,
            OffsetDateTime at) {
        return sql.sql(
                                """
                                update schemes_mapping set ended_at = :at, ended_by = :account, ended_why = :why
                                where id = :id and from_version_id = :from and to_version_id = :to
                                  and ended_at is null
                                """)
                        .param("at", at)
                        .param("account", accountId)
                        .param("why", why)
                        .param("id", mappingId)
                        .param("from", fromVersion)
                        .param("to", toVersion)
                        .update()
                == 1;
    }

    /** Whether a file was read in for these two versions once. */
    boolean knows(String file, long fromVersion, long toVersion) {
        return sql.sql(
                        """
                        select exists (
                            select from schemes_mapping
                            where file = :file and from_version_id = :from and to_version_id = :to)
                        """)
                .param("file", file)
                .param("from", fromVersion)
                .param("to", toVersion)
                .query(Rows.YES_NO)
                .single();
    }
}
