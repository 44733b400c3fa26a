package org.biaogan.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.access.Actors;
import org.biaogan.access.Scope;
import org.biaogan.evidence.CampaignSchemes;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.evidence.Renewals;
import org.biaogan.schemes.SchemeImport;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages that prove a sentence are checked again when their piece has a better file. */
@CampaignTest
class RenewedProofsTest {

    private final SelfEvaluation evaluation;
    private final CampaignSchemes schemes;
    private final EvidenceVault vault;
    private final Renewals renewals;
    private final SmallPath small;
    private final Pieces pieces;
    private final SchemeUpgrades upgrades;
    private final SchemeImport imports;
    private final SchemeLibrary library;
    private final Actors actors;
    private final Cast cast;
    private final MockMvcTester web;

    private Actor organiser;
    private long item;
    private long citation;
    private long claim;
    private String page = "";

    RenewedProofsTest(
            SelfEvaluation evaluation,
            CampaignSchemes schemes,
            EvidenceVault vault,
            Renewals renewals,
            SmallPath small,
            Pieces pieces,
            SchemeUpgrades upgrades,
            SchemeImport imports,
            SchemeLibrary library,
            Actors actors,
            Cast cast,
            MockMvcTester web) {
        this.evaluation = evaluation;
        this.schemes = schemes;
        this.vault = vault;
        this.renewals = renewals;
        this.small = small;
        this.pieces = pieces;
        this.upgrades = upgrades;
        this.imports = imports;
        this.library = library;
        this.actors = actors;
        this.cast = cast;
        this.web = web;
    }

    @BeforeEach
    void aSentenceIsProvedByAPageOfAPieceThatGetsABetterFile() {
        organiser = small.open().organiser();
        long criterion = schemes.list(organiser.campaignId()).getFirst().criteria().getFirst().id();
        page = "/campaigns/" + organiser.campaignId() + "/evaluation/" + criterion;
        item = pieces.enter(organiser, "工作总结");
        citation = pieces.cite(organiser, item, 0);
        claim = evaluation.add(organiser, criterion, new ClaimText(ClaimPart.DONE, "做了。", 0));
        evaluation.prove(organiser, claim, new NewProof("1-1-01", "2"));
        vault.addVersion(organiser, item, pieces.file(organiser.unitId(), "工作总结", "更好的"));
    }

    @Test
    void theSentenceSaysThatItsPieceHasANewerVersion() {
        assertThat(proof().behind()).isTrue();
        assertThat(proof().unchecked()).isFalse();
        assertThat(show()).bodyText().contains("引用第 1 版，已有第 2 版", "引用的不是最新版");
    }

    @Test
    void pagesOfItsOwnAreCheckedAfterTheCitationWasMovedOn() {
        renewals.moveOn(organiser, item, citation, 2, null);
        assertThat(proof().unchecked()).isTrue();
        assertThat(show()).bodyText().contains("页码是第 1 版的，现引第 2 版", "在第 2 版中的页码");

        assertThat(recheck("2", "第三页")).hasStatus(422).bodyText().contains("第三页");
        assertThat(recheck("1", "3")).hasStatus(409).bodyText().contains("这处引用已经变了");
        assertThat(recheck("2", "3")).hasStatus3xxRedirection();

        assertThat(proof().behind()).isFalse();
        assertThat(proof().pages()).isEqualTo("3");
        assertThat(show()).bodyText().doesNotContain("页码是第 1 版的");
    }

    @Test
    void aProofWithoutPagesOfItsOwnFollowsItsCitation() {
        evaluation.prove(organiser, claim, new NewProof("1-1-01", null));
        renewals.moveOn(organiser, item, citation, 2, "4");

        assertThat(proof().behind()).isFalse();
        assertThat(proof().pages()).isEqualTo("4");
    }

    @Test
    void whatWasNotCheckedStaysSoUnderTheNextVersionOfTheScheme() {
        renewals.moveOn(organiser, item, citation, 2, null);
        Actor keeper = actors.get(cast.administrator(), new Scope.Installation());
        long to = imports.store(keeper, SchemeUpgradesTest.NEXT);

        upgrades.upgrade(
                organiser,
                pieces.version(organiser),
                to,
                Map.of(
                        pieces.keyPoint(organiser, 0),
                        library.get(to).findKeyPoint("1.3").orElseThrow().id()),
                Map.of());

        assertThat(proof().number()).isEqualTo("1.3-1");
        assertThat(proof().unchecked()).isTrue();
        assertThat(vault.get(organiser, item).citations().getFirst().itemVersion()).isEqualTo(2);
    }

    private Proof proof() {
        return evaluation.get(organiser, null).claims().getFirst().proofs().getFirst();
    }

    private MvcTestResult show() {
        return web.get().uri(page).with(as(organiser.accountId())).exchange();
    }

    private MvcTestResult recheck(String version, String pages) {
        return web.post()
                .uri(page + "/claims/" + claim + "/proofs/" + citation + "/pages")
                .with(as(organiser.accountId()))
                .param("number", "1-1-01")
                .param("version", version)
                .param("pages", pages)
                .exchange();
    }
}
