package org.biaogan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.biaogan.base.Rows;
import org.biaogan.ledger.Ledger;
import org.biaogan.ledger.LedgerFile;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Somebody owns the database and changes the past; each time the check says exactly what. */
@CampaignTest
class LedgerDoctorTest {

    private static final String DIGEST = "ab".repeat(32);

    private final Ledger ledger;
    private final Trail trail;
    private final Cast cast;
    private final DataSource database;
    private final JdbcClient sql;

    private long from;
    private LedgerFile kept = new LedgerFile(List.of(), List.of(), List.of());

    LedgerDoctorTest(Ledger ledger, Trail trail, Cast cast, DataSource database, JdbcClient sql) {
        this.ledger = ledger;
        this.trail = trail;
        this.cast = cast;
        this.database = database;
        this.sql = sql;
    }

    /** Eight marks under two roots, which were kept elsewhere; then triggers are no hindrance. */
    @BeforeEach
    void aSealedTrail() throws SQLException {
        ledger.close();
        from = last() + 1;
        long account = cast.person("organiser", "组织员");
        for (int i = 0; i < 8; i++) {
            trail.add(Mark.of(account, "evidence.filed", "evidence_item", 700 + i).sealing(DIGEST));
            if (i == 4) {
                ledger.close();
            }
        }
        ledger.close();
        kept = LedgerFile.parse(ledger.file().text(List.of()));
        assertThat(found()).isEmpty();
        assertThat(foundBeside(kept)).isEmpty();
        sql.sql("set local session_replication_role = replica").update();
    }

    @Test
    void aByteFlippedInAMarkIsNamedWithItsEntryItsDayAndBothHashes() throws SQLException {
        String sealed = hash(from + 1);
        change("update trail_entry set digest = 'bb' || substr(digest, 3) where id = " + mark(1));

        assertThat(found())
                .singleElement()
                .asString()
                .startsWith(
                        "存证条目 %d (2026-11-22, evidence.filed, evidence_item 701) 与封存时不同（记录 %d）：封存为 %s，现为 "
                                .formatted(from + 1, mark(1), sealed));
    }

    @Test
    void aByteFlippedInAKeptHashIsNamedOnceAndItsRootToo() throws SQLException {
        String sealed = hash(from + 1);
        String other = (sealed.startsWith("0") ? "1" : "0") + sealed.substring(1);
        change(
                "update ledger_entry set hash = '%s' where position = %d"
                        .formatted(other, from + 1));

        assertThat(found())
                .hasSize(2)
                .anyMatch(it ->
                        it.startsWith("存证条目 %d ".formatted(from + 1))
                                && it.contains("校验值被改动：应为 " + sealed + "，实为 " + other))
                .anyMatch(it -> it.contains("的存证根") && it.contains("与它的条目"));
    }

    @Test
    void aMarkThatWasDeletedIsMissed() throws SQLException {
        long mark = mark(2);
        change("delete from trail_entry where id = " + mark);

        assertThat(found())
                .singleElement()
                .asString()
                .startsWith("存证条目 %d (2026-11-22) 所封存的记录不见了".formatted(from + 2));
    }

    @Test
    void theNewestRowsCutAreMissedByTheirRootAndWithItByTheRootKeptElsewhere() throws SQLException {
        change("delete from trail_entry where id >= " + mark(6));
        change("delete from ledger_entry where position >= " + (from + 6));
        assertThat(found())
                .singleElement()
                .asString()
                .startsWith("最新的条目被截去了：2026-11-22 的存证根 ")
                .contains("到第 %d 条，账本只到第 %d 条".formatted(from + 7, from + 5));

        change("delete from ledger_root where last_position >= " + (from + 5));
        assertThat(found()).isEmpty();
        assertThat(foundBeside(kept))
                .singleElement()
                .asString()
                .startsWith("另处保存有 2026-11-22 的存证根 ")
                .contains("最新的条目被截去了");
    }

    @Test
    void twoRowsOfTheLedgerThatWereSwappedAreNamedBoth() throws SQLException {
        change("update ledger_entry set position = 999999 where position = " + (from + 1));
        change(
                "update ledger_entry set position = %d where position = %d"
                        .formatted(from + 1, from + 2));
        change("update ledger_entry set position = %d where position = 999999".formatted(from + 2));
        assertThat(found())
                .anyMatch(it ->
                        it.startsWith(
                                "第 %d 条和第 %d 条存证条目被对调了（2026-11-22，2026-11-22）"
                                        .formatted(from + 1, from + 2)))
                .noneMatch(it -> it.contains("与封存时不同"));
    }

    @Test
    void whatTwoMarksSayThatWasSwappedIsNamedToo() throws SQLException {
        change(
                "update trail_entry set subject_id = case subject_id when 701 then 703 else 701 end where id in (%d, %d)"
                        .formatted(mark(1), mark(3)));
        assertThat(found())
                .singleElement()
                .asString()
                .startsWith("第 %d 条和第 %d 条存证条目被对调了".formatted(from + 1, from + 3));
    }

    @Test
    void aMarkThatWasKeptFromTheLedgerIsFound() throws SQLException {
        change(
                "insert into trail_entry (at, what, subject, subject_id) select at, what, subject, 799 from trail_entry where id = "
                        + mark(1));
        assertThat(found()).singleElement().asString().contains("没有封存，也不在待封存之列");
    }

    /** The key lies on the machine: who owns that too writes a past that agrees with itself. */
    @Test
    void aWholeChainComputedAnewIsCaughtByTheOutsideRootAlone() throws SQLException {
        change("update trail_entry set subject_id = 999 where id = " + mark(1));
        change("delete from ledger_root");
        change("delete from ledger_entry");
        change("insert into ledger_waiting select id from trail_entry on conflict do nothing");
        ledger.close();

        assertThat(found()).isEmpty();
        assertThat(foundBeside(kept))
                .singleElement()
                .asString()
                .startsWith("自身前后一致也不算数：2026-11-22 的存证根 1 与另处保存的不同，另处为 ")
                .contains(
                        "Self-consistent or not, it differs from the outside root 1 of 2026-11-22: expected ");
    }

    private long last() {
        return sql.sql("select coalesce(max(position), 0) from ledger_entry")
                .query(Rows.LONG)
                .single();
    }

    private long mark(int index) {
        return sql.sql("select trail_id from ledger_entry where position = :position")
                .param("position", from + index)
                .query(Rows.LONG)
                .single();
    }

    private String hash(long position) {
        return sql.sql("select hash from ledger_entry where position = :position")
                .param("position", position)
                .query(Rows.TEXT)
                .single();
    }

    private void change(String statement) {
        sql.sql(statement).update();
    }

    private List<String> found() throws SQLException {
        return examine(Optional.empty());
    }

    private List<String> foundBeside(LedgerFile elsewhere) throws SQLException {
        return examine(Optional.of(elsewhere));
    }

    private List<String> examine(Optional<LedgerFile> outside) throws SQLException {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return LedgerDoctor.examine(connection, outside).findings();
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
