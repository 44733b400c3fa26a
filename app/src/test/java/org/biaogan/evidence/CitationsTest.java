package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.schemes.Shares;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CampaignTest
class CitationsTest {

    private final EvidenceVault vault;
    private final Citations citations;
    private final Catalogue catalogue;
    private final SmallPath small;
    private final Pieces pieces;

    private Actor organiser;

    CitationsTest(
            EvidenceVault vault,
            Citations citations,
            Catalogue catalogue,
            SmallPath small,
            Pieces pieces) {
        this.vault = vault;
        this.citations = citations;
        this.catalogue = catalogue;
        this.small = small;
        this.pieces = pieces;
    }

    @BeforeEach
    void aCampaign() {
        organiser = small.open().organiser();
    }

    @Test
    void theFirstCitationGivesTheNumberAndTheOthersReferToIt() {
        long item = pieces.enter(organiser, "会议纪要");
        cite(item, 0);
        cite(item, 1);

        var line = catalogue.list(organiser, pieces.version(organiser)).getFirst();
        assertThat(line.number()).isEqualTo("1-1-01");
        assertThat(line.alsoUsedIn()).containsExactly("1.2");
        assertThatThrownBy(() -> cite(item, 1)).isInstanceOf(Refused.class);
    }

    @Test
    void aMovedPrimaryClosesTheOldNumberWhichIsNeverUsedAgain() {
        long item = pieces.enter(organiser, "会议纪要");
        cite(item, 0);
        citations.makePrimary(organiser, item, cite(item, 1));
        cite(pieces.enter(organiser, "第二份"), 0);

        assertThat(catalogue.list(organiser, pieces.version(organiser)))
                .extracting(CatalogueLine::number)
                .containsExactly("1-1-02", "1-2-01");
    }

    @Test
    void everyOldNumberLeadsToTheOneOfToday() {
        long item = pieces.enter(organiser, "会议纪要");
        long first = cite(item, 0);
        citations.makePrimary(organiser, item, cite(item, 1));
        citations.makePrimary(organiser, item, first);

        assertThat(catalogue.earlier(organiser, item))
                .extracting(Catalogue.Given::number)
                .containsExactly("1-1-01", "1-2-01");
        for (String old : new String[] {"1-1-01", "1-2-01"}) {
            var given = catalogue.get(organiser, null, old);
            assertThat(given.open()).isFalse();
            assertThat(given.now()).isEqualTo("1-1-02");
            assertThat(given.itemId()).isEqualTo(item);
        }
        assertThat(catalogue.get(organiser, null, "1-1-02").open()).isTrue();
    }

    @Test
    void anEndedPrimaryHandsItsPlaceToTheOldestReference() {
        long item = pieces.enter(organiser, "会议纪要");
        long primary = cite(item, 0);
        cite(item, 1);
        citations.end(organiser, item, primary);

        var left = vault.get(organiser, item).citations();
        assertThat(left).hasSize(1);
        assertThat(left.getFirst().primary()).isTrue();
        assertThat(left.getFirst().number()).isEqualTo("1-2-01");
        assertThat(catalogue.get(organiser, null, "1-1-01").now()).isEqualTo("1-2-01");
    }

    @Test
    void sharesOfOneResultComeToAHundredAtMost() {
        organiser = small.open(SmallPath.FROM, Shares.PER_CENT).organiser();
        long item = pieces.enter(organiser, "会议纪要");
        long first = pieces.cite(organiser, item, 0, 60);
        assertThatThrownBy(() -> pieces.cite(organiser, item, 1, 41))
                .isInstanceOf(Refused.class)
                .hasMessage("evidence.shares.per-cent");
        assertThatThrownBy(() -> pieces.cite(organiser, item, 1, null))
                .isInstanceOf(Refused.class)
                .hasMessage("evidence.shares.missing");
        long second = pieces.cite(organiser, item, 1, 40);

        assertThatThrownBy(
                        () -> citations.setPart(organiser, item, first, new CitedPart("1-2", 61)))
                .isInstanceOf(Refused.class);
        citations.setPart(organiser, item, first, new CitedPart("1-2", 50));
        citations.end(organiser, item, second);
        pieces.cite(organiser, item, 1, 50);
        assertThat(vault.get(organiser, item).citations())
                .extracting(Citation::share)
                .containsExactly(50, 50);
    }

    @Test
    void aResultThatMayBeUsedOnceIsFreeAgainWhenItsUseHasEnded() {
        organiser = small.open(SmallPath.FROM, Shares.FORBIDDEN).organiser();
        long item = pieces.enter(organiser, "会议纪要");
        long only = cite(item, 0);
        assertThatThrownBy(() -> cite(item, 1))
                .isInstanceOf(Refused.class)
                .hasMessage("evidence.shares.once");

        citations.end(organiser, item, only);
        cite(item, 1);
        assertThat(vault.get(organiser, item).citations())
                .extracting(Citation::number)
                .containsExactly("1-2-01");
    }

    private long cite(long item, int keyPoint) {
        return pieces.cite(organiser, item, keyPoint);
    }
}
