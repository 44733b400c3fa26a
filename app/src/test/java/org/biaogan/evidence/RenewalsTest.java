package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.biaogan.access.SignedInPerson.as;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.reading.ComparedFiles;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A better file takes the place of the old one, and its citations are checked again. */
@CampaignTest
class RenewalsTest {

    private static final String COVER = "党总支年度工作总结，智能制造学院党总支，二〇二六年十一月，经党总支委员会讨论通过后报学校组织部备案。";
    private static final String COURSES =
            "示范课程建设：三门课程完成教案修订，教学骨干党员分别联系一门课程，每两周集体备课一次，学期末前把课程思政要点写进单元。";
    private static final String MEMBERS = "发展党员工作：两名入党积极分子参加学校党校培训，培养联系人每季度谈话一次，党费收缴按季度核对并由组织委员登记。";

    private final EvidenceVault vault;
    private final Renewals renewals;
    private final Citations citations;
    private final Catalogue catalogue;
    private final ComparedFiles files;
    private final SmallPath small;
    private final Pieces pieces;
    private final Cast cast;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor organiser;
    private long item;
    private long citation;

    RenewalsTest(
            EvidenceVault vault,
            Renewals renewals,
            Citations citations,
            Catalogue catalogue,
            ComparedFiles files,
            SmallPath small,
            Pieces pieces,
            Cast cast,
            MockMvcTester web) {
        this.vault = vault;
        this.renewals = renewals;
        this.citations = citations;
        this.catalogue = catalogue;
        this.files = files;
        this.small = small;
        this.pieces = pieces;
        this.cast = cast;
        this.web = web;
    }

    @BeforeEach
    void aPieceCitedWithPagesGetsABetterFile() {
        opened = small.open();
        organiser = opened.organiser();
        item = pieces.enter(organiser, "工作总结");
        files.says(pieces.sha256(organiser, item), COURSES, MEMBERS);
        citation = pieces.cite(organiser, item, 0);
        citations.setPart(organiser, item, citation, new CitedPart("1-2", null));
        vault.addVersion(organiser, item, pieces.file(organiser.unitId(), "工作总结", "更好的"));
    }

    @Test
    void thePagesAreProposedWhereTheirWordsStandNow() {
        assertThat(behind()).extracting(Renewals.Behind::pages).containsOnlyNulls();

        files.says(pieces.sha256(organiser, item), COVER, COURSES.replace("三门", "四门"), MEMBERS);

        assertThat(behind()).extracting(Renewals.Behind::pages).containsExactly("2-3");
        assertThat(page())
                .bodyText()
                .contains("还有 1 处引用指的是较早版本", "value=\"2-3\"", "引用第 1 版，已有第 2 版");
    }

    @Test
    void noPageIsProposedWhereOneOfThemIsGone() {
        files.says(pieces.sha256(organiser, item), COVER, COURSES);

        assertThat(behind()).extracting(Renewals.Behind::pages).containsOnlyNulls();
        assertThat(page()).bodyText().contains("没有在新版中读到文字相同的页");
    }

    @Test
    void whatWasCheckedIsMovedOnAndHowItReadBeforeStays() {
        assertThat(post("2", "2-3")).hasStatus3xxRedirection();

        var now = vault.get(organiser, item).citations().getFirst();
        assertThat(now.id()).isEqualTo(citation);
        assertThat(now.itemVersion()).isEqualTo(2);
        assertThat(now.pages()).isEqualTo("2-3");
        assertThat(now.number()).isEqualTo("1-1-01");
        assertThat(behind()).isEmpty();
        assertThat(renewals.before(organiser, vault.get(organiser, item)))
                .extracting(CitedBefore::itemVersion, CitedBefore::pages)
                .containsExactlyInAnyOrder(tuple(1, "1-2"), tuple(1, null));
        assertThat(page()).bodyText().contains("以前的引用（2）").doesNotContain("较早版本");
    }

    @Test
    void whatWasCheckedInAVersionThatIsNoLongerTheNewestIsCheckedAgain() {
        vault.addVersion(organiser, item, pieces.file(organiser.unitId(), "工作总结", "又一版"));

        assertThat(post("2", "2")).hasStatus(422).bodyText().contains("核对期间又有了第 3 版");
        assertThat(post("3", "二")).hasStatus(422).bodyText().contains("页码写成 3、1-2 或 1-2,5。");
        assertThatThrownBy(() -> renewals.moveOn(organiser, item, citation, 2, "2"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> renewals.moveOnWhole(organiser, item, 2))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoMayNotCiteIsToldThatItWaits() {
        long dean = cast.holder("dean", opened.college().generalBranch());

        assertThat(web.get().uri(at()).with(as(dean)).exchange())
                .bodyText()
                .contains("等负责引用的人核对后改引")
                .doesNotContain("请翻看新版");
    }

    @Test
    void aCitationWithPagesIsNotMovedOnUnchecked() {
        renewals.moveOnWhole(organiser, item, 2);

        assertThat(behind()).hasSize(1);
        assertThat(catalogue.list(organiser, pieces.version(organiser)))
                .extracting(CatalogueLine::itemVersion, CatalogueLine::newestVersion)
                .containsExactly(tuple(1, 2));
    }

    private List<Renewals.Behind> behind() {
        return renewals.list(vault.get(organiser, item));
    }

    private MvcTestResult page() {
        return web.get().uri(at()).with(as(organiser.accountId())).exchange();
    }

    private MvcTestResult post(String version, String pages) {
        return web.post()
                .uri(at() + "/citations/" + citation + "/version")
                .with(as(organiser.accountId()))
                .param("version", version)
                .param("pages", pages)
                .exchange();
    }

    private String at() {
        return "/campaigns/" + organiser.campaignId() + "/evidence/" + item;
    }
}
