package org.biaogan.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.biaogan.access.SignedInPerson.as;

import java.util.List;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.access.Actors;
import org.biaogan.access.History;
import org.biaogan.access.Scope;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.evidence.Catalogue;
import org.biaogan.evidence.CatalogueLine;
import org.biaogan.evidence.Citations;
import org.biaogan.evidence.NewCitation;
import org.biaogan.plan.TaskLinks;
import org.biaogan.schemes.NewMapped;
import org.biaogan.schemes.Relation;
import org.biaogan.schemes.Scheme;
import org.biaogan.schemes.SchemeImport;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.schemes.SchemeMappings;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A running campaign goes over to the next version of its scheme. */
@CampaignTest
class SchemeUpgradesTest {

    static final String NEXT =
            """
            scheme: small
            version: "next"
            status: official
            title: {zh: 小方案, en: Small}
            source: 通知
            shares: free
            numbering: "{criterion}.{keyPoint}-{serial}"
            criteria:
              - code: C1
                title: {zh: 新的标准, en: New}
                points:
                  - {code: "1.1", title: {zh: 先来的, en: First}}
                  - {code: "1.2", title: {zh: 观测点, en: Key point}}
                  - {code: "1.3", title: {zh: 另一半, en: Other half}}
            """;

    private final SchemeUpgrades upgrades;
    private final SelfEvaluation evaluation;
    private final SchemeImport imports;
    private final SchemeLibrary library;
    private final SchemeMappings mappings;
    private final Campaigns campaigns;
    private final Citations citations;
    private final Catalogue catalogue;
    private final TaskLinks tasks;
    private final History history;
    private final Actors actors;
    private final Cast cast;
    private final SmallPath small;
    private final Pieces pieces;
    private final MockMvcTester web;

    private Actor organiser;
    private Actor keeper;
    private long from;
    private long minutes;

    SchemeUpgradesTest(
            SchemeUpgrades upgrades,
            SelfEvaluation evaluation,
            SchemeImport imports,
            SchemeLibrary library,
            SchemeMappings mappings,
            Campaigns campaigns,
            Citations citations,
            Catalogue catalogue,
            TaskLinks tasks,
            History history,
            Actors actors,
            Cast cast,
            SmallPath small,
            Pieces pieces,
            MockMvcTester web) {
        this.upgrades = upgrades;
        this.evaluation = evaluation;
        this.imports = imports;
        this.library = library;
        this.mappings = mappings;
        this.campaigns = campaigns;
        this.citations = citations;
        this.catalogue = catalogue;
        this.tasks = tasks;
        this.history = history;
        this.actors = actors;
        this.cast = cast;
        this.small = small;
        this.pieces = pieces;
        this.web = web;
    }

    @BeforeEach
    void twoKeyPointsOfWhichOneWillMove() {
        organiser = small.open().organiser();
        keeper = actors.get(cast.administrator(), new Scope.Installation());
        from = pieces.version(organiser);
        minutes = pieces.enter(organiser, "会议纪要");
        pieces.cite(organiser, minutes, 0);
        long second = pieces.enter(organiser, "台账");
        pieces.cite(organiser, second, 1);
        pieces.cite(organiser, second, 0);
    }

    @Test
    void whatIsTheSameGoesAlongAndTheRestIsAskedFor() {
        long to = imports.store(keeper, NEXT);
        UpgradePlan plan = upgrades.look(organiser, from, to);

        assertThat(plan.lines())
                .extracting(it -> it.keyPoint().code() + " " + it.fate() + " " + it.citations())
                .containsExactly("1.1 REWORDED 2", "1.2 SAME 1");
        assertThat(plan.going()).isEqualTo(1);
        assertThat(plan.asking()).isEqualTo(2);
        assertThatThrownBy(() -> upgrades.upgrade(organiser, from, to, Map.of(), Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessage("evaluation.upgrade.undecided");
        assertThat(campaigns.versions(organiser.campaignId())).containsExactly(from);
    }

    @Test
    void aMappingOfTheTwoVersionsLetsAKeyPointGoAlongAndSeveralAreASplit() {
        long to = imports.store(keeper, NEXT);
        map(to, "1.1", "1.3", Relation.COVERS);
        assertThat(fates(to)).containsExactly("MAPPED 1.3", "SAME 1.2");
        map(to, "1.1", "1.1", Relation.PARTLY);
        assertThat(fates(to)).containsExactly("SPLIT", "SAME 1.2");
    }

    @Test
    void oldNumbersPointToTheNewOnesAndNothingIsLost() {
        long criterion = library.get(from).criteria().getFirst().id();
        long claim = evaluation.add(organiser, criterion, new ClaimText(ClaimPart.DONE, "做了。", 0));
        evaluation.prove(organiser, claim, new NewProof("1-1-01", "2"));
        long to = imports.store(keeper, NEXT);
        Scheme next = library.get(to);
        int before = tasks.counts(organiser, from).values().stream().mapToInt(it -> it).sum();

        int went =
                upgrades.upgrade(
                        organiser,
                        from,
                        to,
                        Map.of(pieces.keyPoint(organiser, 0), point(next, "1.3")),
                        Map.of());

        assertThat(went).isEqualTo(2);
        assertThat(campaigns.versions(organiser.campaignId())).containsExactly(to);
        assertThat(catalogue.list(organiser, from)).isEmpty();
        assertThat(catalogue.list(organiser, to))
                .extracting(CatalogueLine::number, CatalogueLine::title, CatalogueLine::alsoUsedIn)
                .containsExactly(
                        tuple("1.2-1", "台账", List.of("1.3")), tuple("1.3-1", "会议纪要", List.of()));
        assertThat(catalogue.get(organiser, null, "1-1-01").now()).isEqualTo("1.3-1");
        assertThat(catalogue.earlier(organiser, minutes))
                .extracting(Catalogue.Given::number)
                .containsExactly("1-1-01");
        assertThat(evaluation.get(organiser, to).claims())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.proven()).isTrue();
                    assertThat(it.proofs().getFirst().number()).isEqualTo("1.3-1");
                    assertThat(it.proofs().getFirst().pages()).isEqualTo("2");
                });
        assertThat(tasks.counts(organiser, to).values().stream().mapToInt(it -> it).sum())
                .isEqualTo(before);
        assertThat(history.list(organiser, "evidence_item", minutes))
                .extracting(it -> it.what())
                .contains("evidence.carried");
        assertThatThrownBy(() -> upgrades.upgrade(organiser, from, to, Map.of(), Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessage("campaigns.not-over");
    }

    @Test
    void whatStaysIsInTheVaultWithAClosedNumberAndCanBeCitedAgain() {
        long to = imports.store(keeper, NEXT);
        Map<Long, Long> stays = Map.of(pieces.keyPoint(organiser, 0), SchemeUpgrades.STAYS);

        assertThat(upgrades.upgrade(organiser, from, to, stays, Map.of())).isEqualTo(1);

        var given = catalogue.get(organiser, null, "1-1-01");
        assertThat(given.open()).isFalse();
        assertThat(given.now()).isNull();
        citations.cite(
                organiser, minutes, new NewCitation(point(library.get(to), "1.1"), null, null));
        assertThat(catalogue.get(organiser, null, "1-1-01").now()).isEqualTo("1.1-1");
    }

    @Test
    void onThePageItIsLookedAtDecidedAndDone() {
        long to = imports.store(keeper, NEXT);
        String at = "/campaigns/" + organiser.campaignId();
        assertThat(web.get().uri(at + "/matrix").with(as(organiser.accountId())).exchange())
                .bodyText()
                .contains("这套方案有新版本 next", "/upgrade?from=" + from);
        String page = at + "/upgrade?from=" + from + "&to=" + to;
        assertThat(web.get().uri(page).with(as(organiser.accountId())).exchange())
                .bodyText()
                .contains("1 处引用自动带过去，2 处要由人决定", "改写", "不带过去", "最接近的：1.1");
        assertThat(web.post().uri(page).with(as(organiser.accountId())).exchange())
                .hasStatus(422)
                .bodyText()
                .contains("1.1 还没有决定去哪里", "aria-invalid=\"true\"");
        assertThat(
                        web.post()
                                .uri(page)
                                .param(
                                        "point-" + pieces.keyPoint(organiser, 0),
                                        "" + point(library.get(to), "1.1"))
                                .with(as(organiser.accountId()))
                                .exchange())
                .hasStatus(302);
        assertThat(campaigns.versions(organiser.campaignId())).containsExactly(to);
    }

    private void map(long to, String code, String target, Relation relation) {
        mappings.say(keeper, from, to, new NewMapped(code, target, relation, "通知附件二"));
    }

    private List<String> fates(long to) {
        return upgrades.look(organiser, from, to).lines().stream()
                .map(it -> it.fate() + (it.target() == null ? "" : " " + it.target().code()))
                .toList();
    }

    private static long point(Scheme scheme, String code) {
        return scheme.findKeyPoint(code).orElseThrow().id();
    }
}
