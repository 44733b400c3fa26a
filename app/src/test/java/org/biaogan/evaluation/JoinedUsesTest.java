package org.biaogan.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.access.Actors;
import org.biaogan.access.Scope;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.evidence.Citations;
import org.biaogan.schemes.SchemeImport;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two key points become one in the next version of a scheme. */
@CampaignTest
class JoinedUsesTest {

    private static final String NEXT =
            """
            scheme: small
            version: "joined"
            status: official
            title: {zh: 小方案, en: Small}
            source: 通知
            shares: free
            criteria:
              - code: C1
                title: {zh: 合并的标准, en: Joined}
                points:
                  - {code: "1.1", title: {zh: 合并的观测点, en: Joined}}
            """;

    private final SchemeUpgrades upgrades;
    private final SelfEvaluation evaluation;
    private final ClaimRepository claims;
    private final SchemeImport imports;
    private final SchemeLibrary library;
    private final Campaigns campaigns;
    private final Actors actors;
    private final Cast cast;
    private final SmallPath small;
    private final Pieces pieces;
    private final Citations citations;

    private Actor organiser;
    private long ledger;
    private long first;
    private long second;
    private long from;
    private long to;

    JoinedUsesTest(
            SchemeUpgrades upgrades,
            SelfEvaluation evaluation,
            ClaimRepository claims,
            SchemeImport imports,
            SchemeLibrary library,
            Campaigns campaigns,
            Actors actors,
            Cast cast,
            SmallPath small,
            Pieces pieces,
            Citations citations) {
        this.upgrades = upgrades;
        this.evaluation = evaluation;
        this.claims = claims;
        this.imports = imports;
        this.library = library;
        this.campaigns = campaigns;
        this.actors = actors;
        this.cast = cast;
        this.small = small;
        this.pieces = pieces;
        this.citations = citations;
    }

    @BeforeEach
    void aPieceThatIsUsedTwice() {
        organiser = small.open().organiser();
        from = pieces.version(organiser);
        ledger = pieces.enter(organiser, "台账");
        first = pieces.cite(organiser, ledger, 0);
        second = pieces.cite(organiser, ledger, 1);
        to = imports.store(actors.get(cast.administrator(), new Scope.Installation()), NEXT);
    }

    @Test
    void aProofGoesAlongWithEitherUseAndTwoBecomeOne() {
        long criterion = library.get(from).criteria().getFirst().id();
        long one = evaluation.add(organiser, criterion, new ClaimText(ClaimPart.DONE, "做了。", 0));
        claims.prove(organiser.campaignId(), one, second, "5");
        long both = evaluation.add(organiser, criterion, new ClaimText(ClaimPart.DONE, "做成了。", 0));
        claims.prove(organiser.campaignId(), both, first, "2");
        claims.prove(organiser.campaignId(), both, second, "5");

        upgrade();

        assertThat(evaluation.get(organiser, to).claims())
                .allSatisfy(it -> assertThat(it.proven()).isTrue());
        assertThat(proofs()).containsExactly("1-1-01 5", "1-1-01 2,5");
    }

    @Test
    void aJoinedProofOfWhichOneWasOfTheWholePieceIsOfTheWholePiece() {
        long criterion = library.get(from).criteria().getFirst().id();
        long both = evaluation.add(organiser, criterion, new ClaimText(ClaimPart.DONE, "做成了。", 0));
        claims.prove(organiser.campaignId(), both, first, null);
        claims.prove(organiser.campaignId(), both, second, "5");

        upgrade();

        assertThat(proofs()).containsExactly("1-1-01 null");
    }

    @Test
    void aProofWhoseCitationHadEndedBeforeDoesNotComeBack() {
        long criterion = library.get(from).criteria().getFirst().id();
        long one = evaluation.add(organiser, criterion, new ClaimText(ClaimPart.DONE, "做了。", 0));
        claims.prove(organiser.campaignId(), one, second, "5");
        citations.end(organiser, ledger, second);

        upgrade();

        assertThat(evaluation.get(organiser, to).claims())
                .singleElement()
                .satisfies(it -> assertThat(it.proven()).isFalse());
    }

    private List<String> proofs() {
        return evaluation.get(organiser, to).claims().stream()
                .flatMap(it -> it.proofs().stream())
                .map(it -> it.number() + " " + it.pages())
                .toList();
    }

    @Test
    void theOldVersionIsNotTakenInBesideTheNew() {
        upgrade();

        assertThatThrownBy(() -> campaigns.addScheme(organiser, from))
                .isInstanceOf(Refused.class)
                .hasMessage("campaigns.scheme-before");
    }

    private void upgrade() {
        long joined = library.get(to).keyPoints().findFirst().orElseThrow().id();
        upgrades.upgrade(
                organiser,
                from,
                to,
                Map.of(
                        pieces.keyPoint(organiser, 0), joined,
                        pieces.keyPoint(organiser, 1), joined),
                Map.of());
    }
}
