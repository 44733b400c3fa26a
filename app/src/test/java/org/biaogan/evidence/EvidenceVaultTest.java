package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Forbidden;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.NewCampaign;
import org.biaogan.files.FileStore;
import org.biaogan.plan.CampaignOpening;
import org.biaogan.plan.MaterialClass;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CampaignTest
class EvidenceVaultTest {

    private static final LocalDate EVENT = LocalDate.parse("2026-11-10");

    private final EvidenceVault vault;
    private final Citations citations;
    private final Filings filings;
    private final Catalogue catalogue;
    private final CampaignSchemes schemes;
    private final SchemeLibrary library;
    private final CampaignOpening opening;
    private final FileStore store;
    private final SmallPath small;
    private final Cast cast;

    private SmallPath.Opened opened;
    private Actor organiser;

    EvidenceVaultTest(
            EvidenceVault vault,
            Citations citations,
            Filings filings,
            Catalogue catalogue,
            CampaignSchemes schemes,
            SchemeLibrary library,
            CampaignOpening opening,
            FileStore store,
            SmallPath small,
            Cast cast) {
        this.vault = vault;
        this.citations = citations;
        this.filings = filings;
        this.catalogue = catalogue;
        this.schemes = schemes;
        this.library = library;
        this.opening = opening;
        this.store = store;
        this.small = small;
        this.cast = cast;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        organiser = opened.organiser();
    }

    @Test
    void theFirstCitationGivesTheNumberAndTheOthersReferToIt() {
        long item = enter("会议纪要");
        cite(item, 0);
        cite(item, 1);

        var line = catalogue.list(organiser, version()).getFirst();
        assertThat(line.number()).isEqualTo("1-1-01");
        assertThat(line.alsoUsedIn()).containsExactly("1.2");
        assertThatThrownBy(() -> cite(item, 1)).isInstanceOf(Refused.class);
    }

    @Test
    void aMovedPrimaryClosesTheOldNumberWhichIsNeverUsedAgain() {
        long item = enter("会议纪要");
        cite(item, 0);
        long reference = cite(item, 1);
        citations.makePrimary(organiser, item, reference);
        long next = enter("第二份");
        cite(next, 0);

        assertThat(catalogue.list(organiser, version()))
                .extracting(CatalogueLine::number)
                .containsExactly("1-1-02", "1-2-01");
    }

    @Test
    void anEndedPrimaryHandsItsPlaceToTheOldestReference() {
        long item = enter("会议纪要");
        long primary = cite(item, 0);
        cite(item, 1);
        citations.end(organiser, item, primary);

        var left = vault.get(organiser, item).citations();
        assertThat(left).hasSize(1);
        assertThat(left.getFirst().primary()).isTrue();
        assertThat(left.getFirst().number()).isEqualTo("1-2-01");
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
        cite(item, 0);
        KeyPoint theirs = model.keyPoints().skip(2).findFirst().orElseThrow();
        citations.cite(inBranch, item, new NewCitation(theirs.id(), "1-2", null));

        var department = catalogue.list(organiser, version()).getFirst();
        var branch = catalogue.list(inBranch, model.version().id()).getFirst();
        assertThat(department.sha256()).isEqualTo(branch.sha256());
        assertThat(department.number()).isEqualTo("1-1-01");
        assertThat(branch.number()).isEqualTo(theirs.code().replace('.', '-') + "-01");

        vault.withdraw(cast.inCampaign(secretary, branchCampaign), item, "记录有误");
        assertThat(catalogue.list(organiser, version())).isEmpty();
        assertThat(catalogue.list(inBranch, model.version().id())).isEmpty();
        assertThatThrownBy(() -> vault.withdraw(organiser, item, "再次")).isInstanceOf(Refused.class);
    }

    @Test
    void aCorrectionIsANewRevisionAndTheSecondOfTwoEditorsIsTold() {
        long item = enter("会议纪要");
        var correction =
                new Correction(
                        "党政联席会议纪要",
                        MaterialClass.O,
                        EVENT,
                        "党总支",
                        Sensitivity.INTERNAL,
                        null,
                        null,
                        null,
                        "题名不全",
                        1);

        assertThat(vault.correct(organiser, item, correction)).isTrue();
        assertThat(vault.correct(organiser, item, correction)).isFalse();
        assertThat(vault.get(organiser, item).revisions())
                .extracting(ItemSheet.Revision::title)
                .containsExactly("党政联席会议纪要", "会议纪要");
    }

    @Test
    void aNewVersionLeavesTheOldReadableAndTheCitationsWithIt() {
        long item = enter("会议纪要");
        cite(item, 0);
        vault.addVersion(organiser, item, file("会议纪要", organiser.unitId(), "新的字节"));

        assertThat(vault.get(organiser, item).versions()).hasSize(2);
        assertThat(catalogue.list(organiser, version()).getFirst().itemVersion()).isEqualTo(1);
        citations.renew(organiser, item);
        assertThat(catalogue.list(organiser, version()).getFirst().itemVersion()).isEqualTo(2);
    }

    @Test
    void removalTakesTwoPersonsAndTheBytesAreGoneWhereverTheyAreShared() {
        long item = enter("证件扫描");
        long twin = enter("同一扫描，另一处");
        Actor secretary =
                cast.inCampaign(
                        cast.holder("secretary", opened.college().generalBranch()),
                        opened.campaignId());
        vault.askRemoval(organiser, item, "含身份证件");

        assertThatThrownBy(() -> vault.confirmRemoval(organiser, item)).isInstanceOf(Refused.class);
        vault.confirmRemoval(secretary, item);
        assertThatThrownBy(() -> enter("同一扫描，又一次")).isInstanceOf(Refused.class);
        assertThat(vault.get(organiser, item).item().removedAt()).isNotNull();
        assertThat(vault.get(organiser, twin).item().withdrawnBecause()).isEqualTo("含身份证件");
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
                        vault.enter(opened.branchSecretary(), file("越级", organiser.unitId(), "x")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anEventOfTomorrowIsRefused() {
        var tomorrow =
                new NewItem(
                        organiser.unitId(),
                        "明天",
                        MaterialClass.O,
                        LocalDate.parse("2026-11-23"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        "组织员",
                        "办公室",
                        null);
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
        vault.correct(
                organiser,
                corrected,
                new Correction(
                        "新闻报道",
                        MaterialClass.N,
                        EVENT,
                        null,
                        Sensitivity.PUBLIC,
                        null,
                        null,
                        null,
                        null,
                        1));
        vault.addVersion(organiser, offline, onPaper());
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
        return new VaultFilter(null, null, null, null, null, null, withdrawn, from, null);
    }

    private NewItem onPaper() {
        return new NewItem(
                organiser.unitId(),
                "重要批示",
                MaterialClass.O,
                EVENT,
                null,
                null,
                null,
                null,
                null,
                "组织员",
                "办公室",
                null);
    }

    private long version() {
        return schemes.list(opened.campaignId()).getFirst().version().id();
    }

    private long cite(long item, int keyPoint) {
        long id =
                schemes.list(opened.campaignId())
                        .getFirst()
                        .keyPoints()
                        .skip(keyPoint)
                        .findFirst()
                        .orElseThrow()
                        .id();
        return citations.cite(organiser, item, new NewCitation(id, null, null));
    }

    private long enter(String title) {
        return enter(title, organiser.unitId());
    }

    private long enter(String title, long unit) {
        return vault.enter(organiser, file(title, unit, "字节"));
    }

    private NewItem file(String title, long unit, String bytes) {
        try {
            var stored =
                    store.store(
                            new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)),
                            title + ".txt");
            return NewItem.file(
                    unit,
                    title,
                    MaterialClass.O,
                    EVENT,
                    null,
                    stored.sha256(),
                    title + ".txt",
                    null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
