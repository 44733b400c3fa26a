package org.biaogan.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Actors;
import org.biaogan.access.Scope;
import org.biaogan.base.Refused;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.evidence.NewItem;
import org.biaogan.evidence.Remarks.Remark;
import org.biaogan.evidence.Removals;
import org.biaogan.plan.MaterialClass;
import org.biaogan.reading.ComparedFiles;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.MadePhotos;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is pointed out for a second look, to whom, and until when. */
@CampaignTest
class SignalsTest {

    private static final String MINUTES =
            "会议研究示范课程建设，教学骨干党员分别联系一门课程，每两周集体备课一次，学期末前把课程思政要点写进每一个教学单元；"
                    + "组织委员汇报实训室安全检查情况，气源管路老化一处已报后勤更换，实训指导教师每次课前填写检查单。";

    private final Signals signals;
    private final EvidenceVault vault;
    private final Removals removals;
    private final ComparedFiles files;
    private final Pieces pieces;
    private final SmallPath small;
    private final Cast cast;
    private final Actors actors;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor organiser;

    SignalsTest(
            Signals signals,
            EvidenceVault vault,
            Removals removals,
            ComparedFiles files,
            Pieces pieces,
            SmallPath small,
            Cast cast,
            Actors actors,
            MockMvcTester web) {
        this.signals = signals;
        this.vault = vault;
        this.removals = removals;
        this.files = files;
        this.pieces = pieces;
        this.small = small;
        this.cast = cast;
        this.actors = actors;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        organiser = opened.organiser();
    }

    @Test
    void theSameBytesAsTwoEventsArePointedOutAndOfOneEventAreNot() {
        long first = enter("三月会议照片", Pieces.EVENT, "同样的字节");
        long sameEvent = enter("三月会议照片另一份", Pieces.EVENT, "同样的字节");
        assertThat(about(organiser, first)).isEmpty();

        long other = enter("四月会议照片", Pieces.EVENT.minusDays(30), "同样的字节");

        Remark remark = about(organiser, first).getFirst();
        assertThat(remark.key()).isEqualTo("signals.BYTES");
        assertThat(remark.others()).extracting(it -> it.id()).containsExactly(other);
        assertThat(about(organiser, sameEvent)).hasSize(1);
        assertThat(page("/evidence/" + first)).bodyText().contains("请核对", "还登记为另一次活动", "四月会议照片");
    }

    @Test
    void photosOfOneSceneAndOnePaperSavedTwiceArePointedOutAsOtherEvents() throws Exception {
        long photo = photo("现场照片一", Pieces.EVENT, 0);
        photo("现场照片二", Pieces.EVENT, 1);
        long april = photo("四月的现场", Pieces.EVENT.minusDays(30), 2);
        long minutes = enter("会议记录", Pieces.EVENT, MINUTES);
        long saved = enter("另一次会议记录", Pieces.EVENT.minusDays(30), MINUTES.replace("，", " ，\n"));
        files.readAndCompareAll();

        Remark look = about(organiser, photo).getFirst();
        assertThat(look.key()).isEqualTo("signals.LOOK");
        assertThat(look.others()).extracting(it -> it.id()).containsExactly(april);
        Remark words = about(organiser, minutes).getFirst();
        assertThat(words.key()).isEqualTo("signals.WORDS");
        assertThat(words.others()).extracting(it -> it.id()).containsExactly(saved);
    }

    @Test
    void whatIsWithdrawnOrHiddenUntilItIsRemovedIsNotPointedOut() {
        long item = enter("三月会议照片", Pieces.EVENT, "同样的字节");
        long withdrawn = enter("四月会议照片", Pieces.EVENT.minusDays(30), "同样的字节");
        assertThat(about(organiser, item)).hasSize(1);
        vault.withdraw(organiser, withdrawn, "重复");
        assertThat(about(organiser, item)).isEmpty();

        enter("五月会议照片", Pieces.EVENT.minusDays(60), "同样的字节");
        removals.ask(organiser, withdrawn, "证件影像");
        assertThat(about(organiser, item)).isEmpty();
    }

    @Test
    void aPieceThatTheReaderMayNotSeeIsNotNamed() {
        long branch = opened.college().firstTeacherBranch();
        Actor secretary = opened.branchSecretary();
        long mine = pieces.enter(secretary, branch, "支部照片", "同样的字节");
        enter("总支照片", Pieces.EVENT.minusDays(30), "同样的字节");

        Remark remark = about(secretary, mine).getFirst();

        assertThat(remark.others()).isEmpty();
        assertThat(remark.elsewhere()).isTrue();
    }

    @Test
    void aTextThatNamesAnotherDayAndCountIsPointedOut() {
        long item = enter("第3次支部委员会记录", Pieces.EVENT, "甲");
        files.says(pieces.sha256(organiser, item), "支部委员会第四次会议 时间：2026年10月8日");

        assertThat(about(organiser, item))
                .extracting(Remark::key)
                .containsExactly("signals.SAYS_DAY", "signals.SAYS_NUMBER");

        long right = enter("第4次支部委员会记录", LocalDate.parse("2026-10-08"), "乙");
        files.says(pieces.sha256(organiser, right), "支部委员会第四次会议 时间：2026年10月8日");
        assertThat(about(organiser, right)).isEmpty();
    }

    @Test
    void whatWasCheckedComesBackOnlyWhenTheFactsChange() {
        long item = enter("三月会议照片", Pieces.EVENT, "同样的字节");
        long april = enter("四月会议照片", Pieces.EVENT.minusDays(30), "同样的字节");
        Remark remark = about(organiser, item).getFirst();

        signals.dismiss(organiser, answer(item, remark, "联合开展，同一张合影。"));

        assertThat(about(organiser, item)).isEmpty();
        assertThatThrownBy(() -> signals.dismiss(organiser, answer(item, remark, "再说一次")))
                .isInstanceOf(Refused.class);
        assertThat(about(organiser, april)).isEmpty();
        long may = enter("五月会议照片", Pieces.EVENT.minusDays(60), "同样的字节");
        assertThat(about(organiser, item).getFirst().others())
                .extracting(it -> it.id())
                .containsExactly(may);
        assertThat(page("/evidence/" + item)).bodyText().contains("同一份文件：联合开展，同一张合影。");
    }

    @Test
    void whoOnlyReadsOrInspectsSeesNoSignalAndNoneInTheHistory() {
        long item = enter("三月会议照片", Pieces.EVENT, "同样的字节");
        pieces.cite(organiser, item, 0);
        enter("四月会议照片", Pieces.EVENT.minusDays(30), "同样的字节");
        enter("五月会议照片", Pieces.EVENT.minusDays(60), "同样的字节");
        signals.dismiss(organiser, answer(item, about(organiser, item).getFirst(), "同一张合影。"));
        enter("六月会议照片", Pieces.EVENT.minusDays(90), "同样的字节");
        assertThat(about(organiser, item)).hasSize(1);

        for (long reader :
                List.of(
                        cast.holder("dean", opened.college().generalBranch()),
                        cast.holder("organisation-department", opened.college().committee()))) {
            assertThat(about(at(reader), item)).isEmpty();
            assertThat(web.get().uri(at() + "/evidence/" + item).with(as(reader)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("三月会议照片")
                    .doesNotContain("核对", "同一张合影");
        }
    }

    private Actor at(long account) {
        return actors.get(account, new Scope.OfCampaign(opened.campaignId(), 0));
    }

    private List<Remark> about(Actor actor, long item) {
        return signals.about(actor, vault.get(actor, item)).open();
    }

    private static Dismissal answer(long item, Remark remark, String reason) {
        return new Dismissal(item, remark.kind(), remark.facts(), reason, false);
    }

    private long photo(String title, LocalDate day, int shot) {
        return enter(title, day, files.store(MadePhotos.of(7, shot)), title + ".jpg");
    }

    private long enter(String title, LocalDate day, String bytes) {
        return enter(title, day, pieces.store(bytes, title + ".txt"), title + ".txt");
    }

    private long enter(String title, LocalDate day, String sha256, String name) {
        return vault.enter(
                organiser,
                NewItem.file(
                        organiser.unitId(), title, MaterialClass.O, day, null, sha256, name, null));
    }

    private MvcTestResult page(String place) {
        return web.get().uri(at() + place).with(as(organiser.accountId())).exchange();
    }

    private String at() {
        return "/campaigns/" + organiser.campaignId();
    }
}
