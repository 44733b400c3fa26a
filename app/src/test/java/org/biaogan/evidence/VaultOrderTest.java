package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.plan.MaterialClass;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** In which order that comes which was found, also where it is very much. */
@CampaignTest
class VaultOrderTest {

    private final MockMvcTester web;
    private final EvidenceVault vault;
    private final WordsFill fill;
    private final SmallPath small;
    private final Pieces pieces;
    private final Cast cast;
    private final JdbcClient sql;

    private Actor organiser;

    VaultOrderTest(
            MockMvcTester web,
            EvidenceVault vault,
            WordsFill fill,
            SmallPath small,
            Pieces pieces,
            Cast cast,
            JdbcClient sql) {
        this.web = web;
        this.vault = vault;
        this.fill = fill;
        this.small = small;
        this.pieces = pieces;
        this.cast = cast;
        this.sql = sql;
    }

    @BeforeEach
    void aCampaign() {
        organiser = small.open().organiser();
    }

    @Test
    void whoIsNamedSoComesBeforeWhoseFileSaysSoAndTheNewestFirstByDate() {
        long named = sheet("示范课程", "2026-01-01");
        long said = sheet("总结", "2026-11-01");
        say(said, "示范 课程");

        assertThat(page("示范课程", VaultOrder.BEST, 1).lines())
                .extracting(VaultLine::id)
                .containsExactly(named, said);
        assertThat(page("示范课程", VaultOrder.DATE, 1).lines())
                .extracting(VaultLine::id)
                .containsExactly(said, named);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 70})
    void ofVeryManyTheFirstThousandAreListedInTheSameOrderAndTheRestIsSaid(int branches) {
        for (int i = 0; i < branches; i++) {
            cast.unit(organiser.unitId(), "TEACHER_BRANCH", "第 " + i + " 支部");
        }
        many("理论学习", 1010);
        sheet("别的 2026", "2026-11-20");

        for (VaultOrder order : VaultOrder.values()) {
            var first = page("理论学习", order, 1);
            assertThat(first.more()).isTrue();
            assertThat(first.total()).isEqualTo(1000);
            assertThat(
                            IntStream.rangeClosed(1, 20)
                                    .mapToObj(it -> page("理论学习", order, it))
                                    .flatMap(it -> it.lines().stream())
                                    .map(VaultLine::id))
                    .isEqualTo(newest(1000));
            assertThat(page("理论学习", order, 20).hasNext()).isFalse();
        }
        assertThat(
                        web.get()
                                .uri("/campaigns/" + organiser.campaignId() + "/evidence?q=理论学习")
                                .with(as(organiser.accountId()))
                                .exchange())
                .bodyText()
                .contains("1,000 份以上", "共 1,000 条以上");
        assertThat(vault.titles(organiser, "理论", 8).titles()).hasSize(8);
    }

    private VaultPage page(String words, VaultOrder order, int page) {
        var filter =
                new VaultFilter(
                        words, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, null, order, null, null, null);
        return vault.list(organiser, filter, page);
    }

    private long sheet(String title, String day) {
        return vault.enter(
                organiser, pieces.paper(organiser, title, MaterialClass.O, LocalDate.parse(day)));
    }

    /** As if the file of a piece said this. */
    private void say(long item, String words) {
        sql.sql(
                        """
                        update evidence_words set tokens = tokens || array_to_tsvector(string_to_array(:words, ' '))
                        where item_id = :item
                        """)
                .param("words", words)
                .param("item", item)
                .update();
    }

    /** Pieces that were there before their words were kept. */
    private void many(String title, int number) {
        sql.sql(
                        """
                        with item as (
                            insert into evidence_item
                                (unit_id, title, class, event_on, kept, entered_at, entered_by)
                            select :unit, :title || ' ' || n, 'O', date '2026-11-01' - (n % 400)::int, 'TOTALS',
                                   timestamptz '2026-11-02', :account
                            from generate_series(1, :number) n
                            returning id, entered_at, entered_by)
                        insert into evidence_version (item_id, no, totals, entered_at, entered_by)
                        select id, 1, '1', entered_at, entered_by from item
                        """)
                .param("unit", organiser.unitId())
                .param("title", title)
                .param("account", organiser.accountId())
                .param("number", number)
                .update();
        long after = newest(number).stream().mapToLong(it -> it).min().orElseThrow() - 1;
        for (var done = fill.fill(after); !done.isEmpty(); done = fill.fill(done.getLast())) {
            assertThat(done).isSorted();
        }
    }

    private List<Long> newest(int number) {
        return sql.sql(
                        """
                        select id from evidence_item where unit_id = :unit and kept = 'TOTALS'
                        order by event_on desc, id desc limit :number
                        """)
                .param("unit", organiser.unitId())
                .param("number", number)
                .query(Rows.LONG)
                .list();
    }
}
