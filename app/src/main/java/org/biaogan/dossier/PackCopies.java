package org.biaogan.dossier;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.biaogan.base.Rows;
import org.biaogan.evidence.Copies;
import org.biaogan.files.FileStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The packs that hold copies of a piece. Those that were taken out of the house can only be named;
 * ours go with the bytes.
 */
@Repository
@Transactional
class PackCopies implements Copies {

    private static final String HOLDING =
            """
            exists (
                select from dossier_pack_entry entry
                where entry.campaign_id = pack.campaign_id and entry.pack_id = pack.id
                  and entry.sha256 = any(cast(:fingerprints as text[])))
            """;

    private final JdbcClient sql;
    private final FileStore store;

    PackCopies(JdbcClient sql, FileStore store) {
        this.sql = sql;
        this.store = store;
    }

    private record Row(
            long id,
            String fileName,
            OffsetDateTime builtAt,
            @Nullable String takenBy,
            @Nullable OffsetDateTime takenAt) {}

    @Override
    @Transactional(readOnly = true)
    public List<Copy> list(List<String> fingerprints) {
        var packs = new LinkedHashMap<Long, Copy>();
        for (Row row : rows(fingerprints)) {
            List<Taken> taken =
                    row.takenBy() == null || row.takenAt() == null
                            ? List.of()
                            : List.of(new Taken(row.takenBy(), row.takenAt()));
            packs.merge(
                    row.id(),
                    new Copy(Kind.PACK, row.fileName(), row.builtAt(), taken),
                    PackCopies::both);
        }
        return List.copyOf(packs.values());
    }

    private static Copy both(Copy one, Copy other) {
        var taken = new ArrayList<>(one.taken());
        taken.addAll(other.taken());
        return new Copy(one.kind(), one.name(), one.madeAt(), taken);
    }

    private List<Row> rows(List<String> fingerprints) {
        return sql.sql(
                        """
                        select pack.id, pack.file_name, pack.built_at, account.name as taken_by, taken.at as taken_at
                        from dossier_pack pack
                        left join trail_entry taken
                            on taken.subject = 'dossier_pack' and taken.subject_id = pack.id
                            and taken.what = 'dossier.pack-taken'
                        left join access_account account on account.id = taken.account_id
                        where pack.built_at is not null and
                        """
                                + HOLDING
                                + "order by pack.built_at desc, pack.id desc, taken.at, taken.id")
                .param("fingerprints", fingerprints.toArray(String[]::new))
                .query(Rows.of(Row.class))
                .list();
    }

    @Override
    public void destroy(List<String> fingerprints) {
        sql.sql(
                        "select distinct pack.sha256 from dossier_pack pack where pack.sha256 is not null and "
                                + HOLDING)
                .param("fingerprints", fingerprints.toArray(String[]::new))
                .query(Rows.TEXT)
                .list()
                .forEach(store::destroy);
    }

    /** A piece may be removed while a pack is being built that has read it already. */
    void destroyIfGone(Pack pack) {
        if (pack.gone() && pack.sha256() != null) {
            store.destroy(pack.sha256());
        }
    }
}
