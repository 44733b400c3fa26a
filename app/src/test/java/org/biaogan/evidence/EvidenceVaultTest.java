package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.biaogan.access.Actor;
import org.biaogan.base.Forbidden;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.NewCampaign;
import org.biaogan.plan.CampaignOpening;
import org.biaogan.plan.MaterialClass;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CampaignTest
class EvidenceVaultTest {

    private final EvidenceVault vault;
    private final Citations citations;
    private final Renewals renewals;
    private final Filings filings;
    private final Catalogue catalogue;
    private final SchemeLibrary library;
    private final CampaignOpening opening;
    private final Pieces pieces;
    private final SmallPath small;
    private final Cast cast;

    private SmallPath.Opened opened;
    private Actor organiser;

    EvidenceVaultTest(
            EvidenceVault vault,
            Citations citations,
            Renewals renewals,
            Filings filings,
            Catalogue catalogue,
            SchemeLibrary library,
            CampaignOpening opening,
            Pieces pieces,
            SmallPath small,
            Cast cast) {
        this.vault = vault;
        this.citations = citations;
        this.renewals = renewals;
        this.filings = filings;
        this.catalogue = catalogue;
        this.library = library;
        this.opening = opening;
        this.pieces = pieces;
        this.small = small;
        this.cast = cast;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        organiser = opened.organiser();
    }

    @Test
    void oneFileInTwoCampaignsHasTwoNumbersAndOneWithdrawalSeenInBoth() {
        var college = opened.college();
        long secretary = cast.holder("branch-secretary", college.firstTeacherBranch());
        long branchOrganiser = cast.holder("organiser", college.firstTeacherBranch());
        var model = library.findNewest("model-branch").orElseThrow();
        long branchCampaign =
                opening.open(
                        cast.inUnit(branchOrganiser, college.firstTeacherBranch()),
                        new NewCampaign(
                                college.firstTeacherBranch(),
                                "样板支部",
                                SmallPath.FROM,
                                SmallPath.FROM.plusYears(1),
                                SmallPath.TO,
                                SmallPath.FROM,
                                List.of(model.version().id())),
                        null);
        Actor inBranch = cast.inCampaign(branchOrganiser, branchCampaign);
        long item = enter("支部党员大会记录", college.firstTeacherBranch());
        pieces.cite(organiser, item, 0);
        KeyPoint theirs = model.keyPoints().skip(2).findFirst().orElseThrow();
        citations.cite(inBranch, item, new NewCitation(theirs.id(), "1-2", null));

        var department = catalogue.list(organiser, pieces.version(organiser)).getFirst();
        var branch = catalogue.list(inBranch, model.version().id()).getFirst();
        assertThat(department.sha256()).isEqualTo(branch.sha256());
        assertThat(department.number()).isEqualTo("1-1-01");
        assertThat(branch.number()).isEqualTo(theirs.code().replace('.', '-') + "-01");

        assertThat(department.elsewhere())
                .extracting(it -> it.words(Locale.CHINESE))
                .containsExactly("样板支部 · 样板支部“七个有力” " + branch.number());
        assertThat(branch.elsewhere())
                .as("the branch's organiser does not read the department's campaign")
                .isEmpty();

        vault.withdraw(cast.inCampaign(secretary, branchCampaign), item, "记录有误");
        assertThat(catalogue.list(organiser, pieces.version(organiser))).isEmpty();
        assertThat(catalogue.list(inBranch, model.version().id())).isEmpty();
        assertThatThrownBy(() -> vault.withdraw(organiser, item, "再次")).isInstanceOf(Refused.class);
    }

    @Test
    void aCorrectionIsANewRevisionAndTheSecondOfTwoEditorsIsTold() {
        long item = enter("会议纪要");
        var correction = correction("党政联席会议纪要", MaterialClass.O, "题名不全");

        assertThat(vault.correct(organiser, item, correction)).isTrue();
        assertThat(vault.correct(organiser, item, correction)).isFalse();
        assertThat(vault.get(organiser, item).revisions())
                .extracting(ItemSheet.Revision::title)
                .containsExactly("党政联席会议纪要", "会议纪要");
        var newest = vault.get(organiser, item).revisions().getFirst();
        assertThat(newest.why()).isEqualTo("题名不全");
        assertThat(newest.recordedBy()).isEqualTo(organiser.name());
        assertThat(newest.sensitivity()).isEqualTo(Sensitivity.SENSITIVE);
        assertThat(newest.holder()).isEqualTo("党总支组织员");
    }

    @Test
    void aNewVersionLeavesTheOldReadableAndTheCitationsWithIt() {
        long item = enter("会议纪要");
        pieces.cite(organiser, item, 0);
        vault.addVersion(organiser, item, pieces.file(organiser.unitId(), "会议纪要", "新的字节"));

        assertThat(vault.get(organiser, item).versions()).hasSize(2);
        assertThat(catalogue.list(organiser, pieces.version(organiser)).getFirst().itemVersion())
                .isEqualTo(1);
        renewals.moveOnWhole(organiser, item, 2);
        assertThat(catalogue.list(organiser, pieces.version(organiser)).getFirst().itemVersion())
                .isEqualTo(2);
    }

    @Test
    void aSiblingUnitSeesNothingAndABranchOnlyItsOwn() {
        long ofDepartment = enter("总支材料");
        long ofBranch = enter("支部材料", opened.college().firstTeacherBranch());

        assertThatThrownBy(() -> vault.get(opened.branchSecretary(), ofDepartment))
                .isInstanceOf(NotFound.class);
        assertThat(vault.get(opened.branchSecretary(), ofBranch).item().title()).isEqualTo("支部材料");
        assertThat(vault.list(opened.branchSecretary(), VaultFilter.ALL, 1).total()).isOne();
        assertThatThrownBy(() ->
                        vault.enter(
                                opened.branchSecretary(),
                                pieces.file(organiser.unitId(), "越级", "x")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anEventOfTomorrowIsRefused() {
        var tomorrow =
                pieces.paper(organiser, "明天", MaterialClass.O, LocalDate.parse("2026-11-23"));
        assertThatThrownBy(() -> vault.enter(organiser, tomorrow)).isInstanceOf(Refused.class);
    }

    @Test
    void filingNeedsTheRightAndATaskOfThisCampaign() {
        long item = enter("会议纪要");
        filings.file(organiser, item, small.task(opened, "P1-1-02"), null, null);

        assertThatThrownBy(() ->
                        filings.file(
                                organiser, item, small.task(small.open(), "P1-1-02"), null, null))
                .isInstanceOf(NotFound.class);
        Actor reader =
                cast.inCampaign(
                        cast.holder("organisation-department", opened.college().committee()),
                        opened.campaignId());
        assertThatThrownBy(
                        () -> filings.file(reader, item, small.task(opened, "P1-1-01"), null, null))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void theSumsOfAListAreWhatCountingWouldGive() {
        long corrected = enter("会议纪要");
        long withdrawn = enter("支部材料", opened.college().firstTeacherBranch());
        long offline = enter("重要批示");
        enter("第四份");
        vault.correct(organiser, corrected, correction("新闻报道", MaterialClass.N, null));
        vault.addVersion(
                organiser, offline, pieces.paper(organiser, "重要批示", MaterialClass.O, Pieces.EVENT));
        vault.withdraw(organiser, withdrawn, "重复");

        for (Boolean withdrawal : new Boolean[] {null, true}) {
            var summed = vault.list(organiser, standing(withdrawal, null), 1);
            var counted = vault.list(organiser, standing(withdrawal, LocalDate.EPOCH), 1);
            assertThat(summed.classes()).isEqualTo(counted.classes()).isNotEmpty();
            assertThat(summed.offline()).isEqualTo(counted.offline());
            assertThat(summed.total()).isEqualTo(counted.total()).isEqualTo(summed.lines().size());
        }
        assertThat(vault.list(organiser, VaultFilter.ALL, 1).offline()).isOne();
    }

    private static VaultFilter standing(@Nullable Boolean withdrawn, @Nullable LocalDate from) {
        return new VaultFilter(
                null, null, null, null, null, null, null, withdrawn, from, null, null, null, null,
                null, null, null, null, null, null);
    }

    private long enter(String title) {
        return pieces.enter(organiser, title);
    }

    private long enter(String title, long unit) {
        return pieces.enter(organiser, unit, title, title);
    }

    private static Correction correction(
            String title, MaterialClass materialClass, @Nullable String why) {
        return new Correction(
                title,
                materialClass,
                Pieces.EVENT,
                "党总支",
                Sensitivity.SENSITIVE,
                "党总支组织员",
                "实训楼 305",
                3,
                why,
                1);
    }
}
