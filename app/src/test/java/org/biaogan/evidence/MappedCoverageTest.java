package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.campaigns.NewCampaign;
import org.biaogan.plan.CampaignOpening;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.Scheme;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One campaign's evidence under a second scheme. */
@CampaignTest
class MappedCoverageTest {

    private final MappedCoverageView view;
    private final EvidenceVault vault;
    private final Citations citations;
    private final Catalogue catalogue;
    private final SchemeLibrary library;
    private final CampaignOpening opening;
    private final Cast cast;
    private final Pieces pieces;
    private final MockMvcTester web;

    private Actor organiser;
    private Scheme department;
    private Scheme branch;
    private long minutes;

    MappedCoverageTest(
            MappedCoverageView view,
            EvidenceVault vault,
            Citations citations,
            Catalogue catalogue,
            SchemeLibrary library,
            CampaignOpening opening,
            Cast cast,
            Pieces pieces,
            MockMvcTester web) {
        this.view = view;
        this.vault = vault;
        this.citations = citations;
        this.catalogue = catalogue;
        this.library = library;
        this.opening = opening;
        this.cast = cast;
        this.pieces = pieces;
        this.web = web;
    }

    @BeforeEach
    void aDepartmentsCampaignWithAPieceOrTwo() {
        var college = cast.college();
        department = library.findNewest("benchmark-department").orElseThrow();
        branch = library.findNewest("model-branch").orElseThrow();
        long account = cast.holder("organiser", college.generalBranch());
        long campaign =
                opening.open(
                        cast.inUnit(account, college.generalBranch()),
                        new NewCampaign(
                                college.generalBranch(),
                                "标杆院系",
                                SmallPath.FROM,
                                SmallPath.FROM.plusYears(1),
                                SmallPath.TO,
                                SmallPath.FROM,
                                List.of(department.version().id())),
                        null);
        organiser = cast.inCampaign(account, campaign);
        minutes = cited("党员大会记录", "4.2");
        cited("师德师风方案", "3.2");
    }

    @Test
    void eachKeyPointOfTheOtherSchemeIsCoveredPartlyOrNotAndSaysByWhichPiece() {
        var coverage = view.get(organiser, null, branch.version().id());

        assertThat(coverage.lines())
                .extracting(it -> it.keyPoint().code() + " " + it.state() + " " + it.pieces())
                .containsExactly(
                        "1.1 COVERED 1",
                        "2.1 NOT 0",
                        "3.1 PARTLY 1",
                        "4.1 PARTLY 1",
                        "5.1 NOT 0",
                        "6.1 NOT 0",
                        "7.1 NOT 0");
        assertThat(coverage.lines().getFirst().ways().getFirst().pieces().getFirst().number())
                .isEqualTo("4-2-01");
        vault.withdraw(organiser, minutes, "记录有误");
        assertThat(view.get(organiser, null, branch.version().id()).count(MappedState.COVERED))
                .isZero();
    }

    @Test
    void aPieceIsAdoptedWithOneClickAndHasANumberOfItsOwnThere() {
        long to = branch.version().id();
        String chosen = branch.findKeyPoint("1.1").orElseThrow().id() + ":" + minutes;
        assertThat(post("/adoption", to, chosen)).as("not one of the campaign's").hasStatus(404);

        assertThat(post("/scheme", to, chosen)).hasStatus(302);
        assertThat(get(to)).bodyText().contains("党员大会记录", "4-2-01", "部分覆盖 2 个");
        assertThat(post("/proposal", to, chosen)).bodyText().contains("确认引用 1 处");
        assertThat(catalogue.list(organiser, to)).isEmpty();
        assertThat(post("/adoption", to, chosen)).hasStatus(302);

        var line = catalogue.list(organiser, to).getFirst();
        assertThat(line.number()).isEqualTo("1-1-01");
        assertThat(line.elsewhere())
                .extracting(CatalogueLine.Elsewhere::number)
                .containsExactly("4-2-01");
        assertThat(get(to)).bodyText().contains("已引用");
        assertThat(post("/adoption", to, chosen)).as("cited already").hasStatus(409);
    }

    private long cited(String title, String code) {
        long item = pieces.enter(organiser, title);
        KeyPoint keyPoint = department.findKeyPoint(code).orElseThrow();
        citations.cite(organiser, item, new NewCitation(keyPoint.id(), "1-2", null));
        return item;
    }

    private MvcTestResult get(long to) {
        return web.get()
                .uri("/campaigns/" + organiser.campaignId() + "/mapping?to=" + to)
                .with(as(organiser.accountId()))
                .exchange();
    }

    private MvcTestResult post(String act, long to, String chosen) {
        return web.post()
                .uri("/campaigns/" + organiser.campaignId() + "/mapping" + act)
                .param("to", String.valueOf(to))
                .param("chosen", chosen)
                .with(as(organiser.accountId()))
                .exchange();
    }
}
