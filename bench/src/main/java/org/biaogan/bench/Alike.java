package org.biaogan.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How long a new file takes to find those that are like it among many. Looks and texts are random,
 * so their keys are spread evenly; real photos share more of them.
 */
final class Alike {

    private static final int HANDS = 4;
    private static final int BITS = 16;
    private static final int OF_LOOKS = 1 << 30;
    private static final int TEXT_KEYS = 16;

    /** As {@code LikenessRepository} asks. */
    private static final String FIND =
            """
            select sha256, apart, shared
            from (
                select other.sha256, other.paper, other.stretches,
                       case when bit_count(other.look # x'%1$s'::bit(64)) <= 11
                            then bit_count(other.look # x'%1$s'::bit(64)) end as apart,
                       100 - round(bit_count(other.said # repeat('0', 512)::bit(512)) * 200 / 512.0) as shared
                from (
                    with hit as materialized (
                        select distinct holding.sha256
                        from unnest(cast(? as integer[])) as asked (key)
                        cross join lateral (
                            select sha256 from reading_likeness where keys @> array[asked.key] offset 0) holding)
                    select likeness.*
                    from hit join reading_likeness likeness on likeness.sha256 = hit.sha256
                    offset 0) other) found
            where shared >= case when stretches < 300 then 100 else 85 end
               or apart is not null and (shared >= 60 or shared is null and not paper)
            order by shared desc nulls last, apart nulls last, sha256
            limit 50
            """
                    .formatted("0123456789abcdef");

    private Alike() {}

    /** Fills up to so many files, half of them photos. */
    static void grow(Connection database, int wanted) throws SQLException {
        try (Statement sql = database.createStatement()) {
            sql.execute(
                    """
                    insert into files_blob (sha256, size, media_type, stored_at)
                    select md5('f' || n) || md5('s' || n), 1, 'image/jpeg', now()
                    from generate_series(1, %d) as n
                    on conflict do nothing
                    """
                            .formatted(wanted));
            sql.execute(
                    """
                    insert into reading_file (sha256, name, state, asked_at, ended_at, likeness)
                    select md5('f' || n) || md5('s' || n), 'a', 'READ', now(), now(), 1
                    from generate_series(1, %d) as n
                    on conflict do nothing
                    """
                            .formatted(wanted));
            sql.execute(
                    """
                    insert into reading_likeness (sha256, paper, look, said, stretches, keys)
                    select md5('f' || n) || md5('s' || n), n %% 2 = 1,
                           case when n %% 2 = 0 then ('x' || left(md5('l' || n), 16))::bit(64) end,
                           case when n %% 2 = 1 then ('x' || md5('a' || n) || md5('b' || n) || md5('c' || n)
                                || md5('d' || n))::bit(512) end,
                           case when n %% 2 = 1 then 800 else 0 end,
                           case when n %% 2 = 0
                                then array(select %d + hand * 65536 + ('x' || left(md5(hand || 'h' || n), 4))::bit(16)::int
                                           from generate_series(0, 3) as hand)
                                else array(select ('x' || left(md5(band || 't' || n), 8))::bit(32)::int & 1073741823
                                           from generate_series(1, 16) as band) end
                    from generate_series(1, %d) as n
                    on conflict do nothing
                    """
                            .formatted(OF_LOOKS, wanted));
            sql.execute("analyze");
        }
    }

    /** Milliseconds that each of so many new files took; photos, or else texts. */
    static List<Double> find(Connection database, boolean photos, int times) throws SQLException {
        var random = new Random(times);
        var taken = new ArrayList<Double>();
        try (PreparedStatement find = database.prepareStatement(FIND)) {
            for (int i = 0; i < times; i++) {
                Object[] keys = photos ? around(random) : texts(random);
                find.setArray(1, database.createArrayOf("integer", keys));
                long begun = System.nanoTime();
                try (ResultSet found = find.executeQuery()) {
                    found.next();
                }
                taken.add((System.nanoTime() - begun) / 1e6);
            }
        }
        return taken;
    }

    private static Object[] texts(Random random) {
        return random.ints(TEXT_KEYS, 0, OF_LOOKS).boxed().toArray();
    }

    /** Four hands, and all that differ from them in one bit or two. */
    private static Object[] around(Random random) {
        var keys = new ArrayList<Integer>();
        for (int hand = 0; hand < HANDS; hand++) {
            int own = random.nextInt(1 << BITS);
            keys.add(OF_LOOKS | hand << BITS | own);
            for (int one = 0; one < BITS; one++) {
                for (int other = one; other < BITS; other++) {
                    keys.add(OF_LOOKS | hand << BITS | own ^ (1 << one | 1 << other));
                }
            }
        }
        return keys.toArray();
    }
}
