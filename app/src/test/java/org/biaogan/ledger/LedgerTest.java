package org.biaogan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.biaogan.access.Actors;
import org.biaogan.access.Scope;
import org.biaogan.base.Rows;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.TestClock;
import org.biaogan.testing.TestClock.SettableClock;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@CampaignTest
class LedgerTest {

    private static final List<String> ACTS = List.of("evidence.filed");

    private final Ledger ledger;
    private final LedgerRepository rows;
    private final Trail trail;
    private final Cast cast;
    private final DataSource database;
    private final JdbcClient sql;
    private final Path keys;
    private final SettableClock clock;
    private final Actors actors;

    @TempDir private Path folder;

    LedgerTest(
            Ledger ledger,
            LedgerRepository rows,
            Trail trail,
            Cast cast,
            DataSource database,
            JdbcClient sql,
            SettableClock clock,
            Actors actors,
            @Value("${biaogan.home}") Path home) {
        this.ledger = ledger;
        this.rows = rows;
        this.trail = trail;
        this.cast = cast;
        this.database = database;
        this.sql = sql;
        this.clock = clock;
        this.actors = actors;
        this.keys = home.resolve("keys");
    }

    @Test
    void eachMarkIsSealedOnceAndHangsOnTheRootThatIsSigned() {
        file(801, 802, 803);
        ledger.close();
        LedgerFile proof = ledger.proofs("evidence_item", List.of(801L, 803L), ACTS, it -> true);

        assertThat(proof.entries())
                .extracting(it -> it.entry().subject())
                .containsExactly("evidence_item 801", "evidence_item 803");
        assertThat(told(proof)).isEmpty();
        assertThat(rows.waiting().marks()).isZero();
        int roots = ledger.file().roots().size();
        ledger.close();
        assertThat(ledger.file().roots()).hasSize(roots);
    }

    @Test
    void anEntryInAStrangeHandNamesNobody() {
        long account = file(804);
        ledger.close();
        String line =
                ledger.proofs("evidence_item", List.of(804L), ACTS, it -> true)
                        .entries()
                        .getFirst()
                        .entry()
                        .line();
        assertThat(line.split("\\|")).doesNotContain("" + account);
    }

    @Test
    void aChangedEntryIsToldWithWhatWasExpectedAndWhatWasFound() {
        file(805, 806);
        ledger.close();
        LedgerFile good = ledger.proofs("evidence_item", List.of(805L), ACTS, it -> true);
        String text = good.text(List.of());

        assertThat(told(LedgerFile.parse(text.replace("evidence_item|805", "evidence_item|905"))))
                .singleElement()
                .asString()
                .contains("evidence_item 905) 不在存证根", "应为 " + good.roots().getLast().tree());
        assertThat(told(LedgerFile.parse(text.replace("day 2026", "day 2025"))))
                .anyMatch(it -> it.contains("签名不对"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 33})
    void everyLeafOfATreeLeadsToItsTopAndNoOtherDoes(int size) {
        List<String> hashes =
                IntStream.range(0, size).mapToObj(it -> Fingerprint.of("" + it)).toList();
        var tree = new MerkleTree(hashes);
        for (int i = 0; i < size; i++) {
            assertThat(MerkleTree.topOf(hashes.get(i), tree.path(i))).isEqualTo(tree.top());
            assertThat(MerkleTree.topOf(Fingerprint.of("x"), tree.path(i)))
                    .isNotEqualTo(tree.top());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LedgerKey.ED25519, LedgerKey.SM2})
    void whatAKeySignedIsCheckedByAJdkAlone(String algorithm) {
        for (int i = 0; i < 3; i++) {
            SigningKey.Pair pair = SigningKey.make(algorithm);
            var key = new LedgerKey(1, algorithm, pair.publicKey(), "", "-", "-");
            String signature = pair.secret().sign("存证根 " + i);
            assertThat(key.signed("存证根 " + i, signature)).isTrue();
            assertThat(key.signed("存证根 x", signature)).isFalse();
            assertThat(key.signed("存证根 " + i, "AAAA")).isFalse();
        }
    }

    @Test
    void aNewKeyIsSignedByTheOneBeforeAndOneAfterALossBeginsItsOwnLine() throws IOException {
        file(807);
        ledger.close();
        ledger.rotate(actors.get(cast.administrator(), new Scope.Installation()));
        file(808);
        ledger.close();
        LedgerFile rotated = ledger.file();
        assertThat(rotated.keys().getLast().beginsLine()).isFalse();
        assertThat(rotated.roots().getLast().key())
                .isEqualTo(rotated.keys().getLast().fingerprint());
        assertThat(told(rotated)).isEmpty();

        String lost = Fingerprint.shortly(rotated.keys().getLast().fingerprint());
        assertThat(Files.getPosixFilePermissions(keys)).hasSize(3);
        Files.delete(keys.resolve("ledger-" + lost + ".pem"));
        file(809);
        ledger.close();
        LedgerFile after = ledger.file();
        assertThat(after.keys().getLast().beginsLine()).isTrue();
        assertThat(after.keys()).hasSize(rotated.keys().size() + 1);
        assertThat(told(after)).isEmpty();
    }

    @Test
    void aDayIsSignedWhenTheNextHasBegun() {
        file(810);
        ledger.sealWaiting();
        int roots = ledger.file().roots().size();
        ledger.sealWaiting();
        assertThat(ledger.file().roots()).hasSize(roots);
        clock.set(TestClock.MORNING.plusSeconds(24 * 3600));
        try {
            ledger.sealWaiting();
        } finally {
            clock.set(TestClock.MORNING);
        }
        assertThat(ledger.file().roots()).hasSize(roots + 1);
        assertThat(ledger.file().roots().getLast().day()).isEqualTo("2026-11-22");
    }

    @Test
    void rootsAreBroughtToTheSecondPlaceAndNeverWrittenOver() throws IOException {
        file(811);
        ledger.close();
        var place = new SecondPlace(ledger, folder.toString());
        place.bring();
        file(812);
        ledger.close();
        place.bring();
        assertThat(place.state().kind()).isEqualTo(SecondPlace.Kind.BROUGHT);
        Path file = Files.list(folder).findFirst().orElseThrow();
        String text = Files.readString(file);
        assertThat(LedgerFile.parse(text)).isEqualTo(ledger.file());

        Files.writeString(file, text.replaceFirst("tree ....", "tree 0000"));
        new SecondPlace(ledger, folder.toString()).bring();
        var other = new SecondPlace(ledger, folder.toString());
        other.bring();
        assertThat(other.state().kind()).isEqualTo(SecondPlace.Kind.DIFFERS);
        assertThat(Files.readString(file)).hasSameSizeAs(text);
    }

    /** Numbers are given before the commit; the later number is seen first and nobody waits. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void aMarkThatIsCommittedLateIsSealedBehindOnesWithHigherNumbers() throws Exception {
        String add =
                "insert into trail_entry (at, what, subject, subject_id) values ('2026-11-22T02:00:00Z', 'evidence.filed', 'evidence_item', ";
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute(add + "821)");
            sql.sql(add + "822)").update();
            ledger.close();
            assertThat(sealedAfter("822")).isEmpty();
            slow.commit();
            slow.setAutoCommit(true);
        }
        ledger.close();
        assertThat(sealedAfter("822")).contains(821L);
    }

    private List<Long> sealedAfter(String item) {
        return sql.sql(
                        """
                        select mark.subject_id from ledger_entry entry join trail_entry mark on mark.id = entry.trail_id
                        where entry.position > (select max(other.position) from ledger_entry other
                            join trail_entry first on first.id = other.trail_id and first.subject_id = cast(:item as bigint)
                                                  and first.subject = 'evidence_item')
                        """)
                .param("item", item)
                .query(Rows.LONG)
                .list();
    }

    private long file(long... items) {
        long account = cast.person("organiser", "组织员");
        for (long item : items) {
            trail.add(Mark.of(account, "evidence.filed", "evidence_item", item));
        }
        return account;
    }

    private static List<String> told(LedgerFile file) {
        var told = new ArrayList<String>();
        var check = new LedgerCheck((zh, en) -> told.add(zh));
        check.signatures(file);
        check.entries(file);
        return told;
    }
}
