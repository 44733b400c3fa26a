package org.biaogan.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LedgerRepository {

    /** One sealer at a time; any number that is used for nothing else. */
    private static final long LOCK = 7_260_316_001L;

    private static final String ROOT =
            """
            select root.no, root.on_day, root.first_position, root.last_position, root.tree, root.head, root.before,
                   root.signed_at, root.key_no, root.signature
            from ledger_root root
            """;

    private final JdbcClient sql;

    LedgerRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest entry, and where the newest root ends. */
    record Head(long position, String hash, LocalDate onDay, long rooted, int roots) {}

    record KeyRow(
            int no,
            String algorithm,
            String publicKey,
            OffsetDateTime madeAt,
            @Nullable String signature) {}

    record RootRow(
            int no,
            LocalDate onDay,
            long firstPosition,
            long lastPosition,
            String tree,
            String head,
            String before,
            OffsetDateTime signedAt,
            int keyNo,
            String signature) {}

    /** A sealed mark with what its line needs. */
    record EntryRow(
            long position,
            LocalDate onDay,
            String salt,
            String previous,
            long id,
            Instant at,
            @Nullable Long accountId,
            @Nullable Long unitId,
            @Nullable Long campaignId,
            String what,
            String subject,
            long subjectId,
            @Nullable String digest) {

        LedgerEntry entry() {
            var mark =
                    new TrailMark(
                            id,
                            at,
                            accountId,
                            unitId,
                            campaignId,
                            what,
                            subject,
                            subjectId,
                            digest);
            return mark.entry(position, onDay.toString(), salt).after(previous);
        }
    }

    record Waiting(long marks, @Nullable OffsetDateTime since) {}

    /** Waits for whoever seals at the moment; holds until the transaction ends. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> true)
                .single();
    }

    /** False where somebody seals at the moment. */
    boolean tryLock() {
        return sql.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Rows.YES_NO)
                .single();
    }

    Optional<Head> findHead() {
        return sql.sql(
                        """
                        select entry.position, entry.hash, entry.on_day,
                               coalesce(root.last_position, 0) as rooted, coalesce(root.no, 0) as roots
                        from ledger_entry entry
                        left join lateral (
                            select last_position, no from ledger_root order by no desc limit 1) root on true
                        order by entry.position desc
                        limit 1
                        """)
                .query(Rows.of(Head.class))
                .optional();
    }

    /** Marks that anybody can see, in the order of their numbers. */
    List<TrailMark> listWaiting(int most) {
        return sql.sql(
                        """
                        select mark.id, mark.at, mark.account_id, mark.unit_id, mark.campaign_id, mark.what,
                               mark.subject, mark.subject_id, mark.digest
                        from ledger_waiting waiting
                        join trail_entry mark on mark.id = waiting.trail_id
                        order by waiting.trail_id
                        limit :most
                        """)
                .param("most", most)
                .query(Rows.of(TrailMark.class))
                .list();
    }

    boolean isAnyWaiting() {
        return sql.sql("select exists (select from ledger_waiting)").query(Rows.YES_NO).single();
    }

    Waiting waiting() {
        return sql.sql(
                        """
                        select count(*) as marks, min(mark.at) as since
                        from ledger_waiting waiting
                        join trail_entry mark on mark.id = waiting.trail_id
                        """)
                .query(Rows.of(Waiting.class))
                .single();
    }

    /** Keeps the seals and takes their marks from those that wait. */
    void add(
            long firstPosition,
            LocalDate day,
            List<Long> trailIds,
            List<String> salts,
            List<String> hashes) {
        sql.sql(
                        """
                        with sealed as (
                            insert into ledger_entry (position, trail_id, on_day, salt, hash)
                            select :first + new.place - 1, new.trail_id, :day, new.salt, new.hash
                            from unnest(cast(:trailIds as bigint[]), cast(:salts as text[]), cast(:hashes as text[]))
                                with ordinality as new (trail_id, salt, hash, place)
                            returning trail_id
                        )
                        delete from ledger_waiting using sealed where ledger_waiting.trail_id = sealed.trail_id
                        """)
                .param("first", firstPosition)
                .param("day", day)
                .param("trailIds", trailIds.toArray(Long[]::new))
                .param("salts", salts.toArray(String[]::new))
                .param("hashes", hashes.toArray(String[]::new))
                .update();
    }

    List<String> hashes(long first, long last) {
        return sql.sql(
                        """
                        select hash from ledger_entry
                        where position between :first and :last
                        order by position
                        """)
                .param("first", first)
                .param("last", last)
                .query(Rows.TEXT)
                .list();
    }

    List<KeyRow> listKeys() {
        return sql.sql(
                        "select no, algorithm, public_key, made_at, signature from ledger_key order by no")
                .query(Rows.of(KeyRow.class))
                .list();
    }

    void add(LedgerKey key, OffsetDateTime at) {
        sql.sql(
                        """
                        insert into ledger_key (no, algorithm, public_key, made_at, signature)
                        values (:no, :algorithm, :public, :at, :signature)
                        """)
                .param("no", key.no())
                .param("algorithm", key.algorithm())
                .param("public", key.publicKey())
                .param("at", at)
                .param("signature", key.beginsLine() ? null : key.signature())
                .update();
    }

    void add(LedgerRoot root, int keyNo, OffsetDateTime at) {
        sql.sql(
                        """
                        insert into ledger_root (no, on_day, first_position, last_position, tree, head, before,
                                                 signed_at, key_no, signature)
                        values (:no, :day, :first, :last, :tree, :head, :before, :at, :key, :signature)
                        """)
                .param("no", root.no())
                .param("day", LocalDate.parse(root.day()))
                .param("first", root.first())
                .param("last", root.last())
                .param("tree", root.tree())
                .param("head", root.head())
                .param("before", root.before())
                .param("at", at)
                .param("key", keyNo)
                .param("signature", root.signature())
                .update();
    }

    /** All, the oldest first. */
    List<RootRow> listRoots() {
        return sql.sql(ROOT + "order by root.no").query(Rows.of(RootRow.class)).list();
    }

    Optional<RootRow> findNewestRoot() {
        return sql.sql(ROOT + "order by root.no desc limit 1")
                .query(Rows.of(RootRow.class))
                .optional();
    }

    /** What was done to some objects of one kind, as it was sealed, in the order of the chain. */
    List<EntryRow> listSealed(String subject, Collection<Long> subjectIds, List<String> acts) {
        return sql.sql(
                        """
                        select entry.position, entry.on_day, entry.salt,
                               coalesce(previous.hash, repeat('0', 64)) as previous,
                               mark.id, mark.at, mark.account_id, mark.unit_id, mark.campaign_id, mark.what,
                               mark.subject, mark.subject_id, mark.digest
                        from trail_entry mark
                        join ledger_entry entry on entry.trail_id = mark.id
                        left join ledger_entry previous on previous.position = entry.position - 1
                        where mark.subject = :subject and mark.subject_id = any (:ids)
                          and mark.what = any (:acts)
                        order by entry.position
                        """)
                .param("subject", subject)
                .param("ids", subjectIds.toArray(Long[]::new))
                .param("acts", acts.toArray(String[]::new))
                .query(Rows.of(EntryRow.class))
                .list();
    }
}
