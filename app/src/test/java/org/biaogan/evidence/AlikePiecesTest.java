package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.plan.MaterialClass;
import org.biaogan.reading.ComparedFiles;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.MadePhotos;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the page of a piece names as like it. */
@CampaignTest
class AlikePiecesTest {

    private static final String MINUTES =
            "会议研究示范课程建设，教学骨干党员分别联系一门课程，每两周集体备课一次，学期末前把课程思政要点写进每一个教学单元；"
                    + "组织委员汇报实训室安全检查情况，气源管路老化一处已报后勤更换，实训指导教师每次课前填写检查单。";

    private final EvidenceVault vault;
    private final AlikePieces alike;
    private final Removals removals;
    private final ComparedFiles files;
    private final SmallPath small;
    private final Pieces pieces;
    private final MockMvcTester web;

    private Actor organiser;
    private Actor branchSecretary;
    private long branch;

    AlikePiecesTest(
            EvidenceVault vault,
            AlikePieces alike,
            Removals removals,
            ComparedFiles files,
            SmallPath small,
            Pieces pieces,
            MockMvcTester web) {
        this.vault = vault;
        this.alike = alike;
        this.removals = removals;
        this.files = files;
        this.small = small;
        this.pieces = pieces;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        var opened = small.open();
        organiser = opened.organiser();
        branchSecretary = opened.branchSecretary();
        branch = opened.college().firstTeacherBranch();
    }

    @Test
    void twoShotsOfOneSceneAndOnePaperSavedTwiceAreLikeEachOther() throws Exception {
        long first = photo("现场照片一", 7, 0);
        long second = photo("现场照片二", 7, 1);
        photo("另一处现场", 8, 0);
        long minutes = pieces.enter(organiser, "会议记录", MINUTES);
        long saved = pieces.enter(organiser, "会议记录另存", MINUTES.replace("，", " ，\n"));
        files.readAndCompareAll();

        assertThat(near(organiser, first)).containsExactly(second);
        assertThat(near(organiser, second)).containsExactly(first);
        assertThat(near(organiser, minutes)).containsExactly(saved);
        assertThat(alike.list(organiser, minutes).getFirst().how()).isEqualTo(Alike.How.WORDS);
    }

    @Test
    void onlyWhatTheReaderMaySeeIsNamed() {
        long mine = pieces.enter(branchSecretary, branch, "支部记录", "同样的字节");
        long theirs = pieces.enter(organiser, "总支记录", "同样的字节");

        assertThat(near(organiser, theirs)).containsExactly(mine);
        assertThat(near(branchSecretary, mine)).isEmpty();
        assertThat(
                        web.get()
                                .uri("/campaigns/" + organiser.campaignId() + "/evidence/" + theirs)
                                .with(as(organiser.accountId())))
                .bodyText()
                .contains("相近的材料", "支部记录", "内容完全一样");
    }

    @Test
    void whatIsWithdrawnOrToBeRemovedOrReplacedIsNotNamed() {
        long piece = pieces.enter(organiser, "会议记录", "同样的字节");
        long withdrawn = pieces.enter(organiser, "撤回的", "同样的字节");
        long replaced = pieces.enter(organiser, "换过的", "同样的字节");
        assertThat(near(organiser, piece)).containsExactlyInAnyOrder(withdrawn, replaced);
        vault.withdraw(organiser, withdrawn, "重复");
        vault.addVersion(organiser, replaced, pieces.file(organiser.unitId(), "换过的", "别的字节"));

        assertThat(near(organiser, piece)).isEmpty();

        long hidden = pieces.enter(organiser, "要移除的", "同样的字节");
        removals.ask(organiser, hidden, "证件影像");
        assertThat(near(organiser, piece)).isEmpty();
        assertThat(near(organiser, hidden)).isEmpty();
    }

    @Test
    void thePageAsksOnceHoweverManyAreAlike() {
        long piece = pieces.enter(organiser, "会议记录", "同样的字节");
        long few = Statements.of(() -> alike.list(organiser, piece));
        for (int i = 0; i < 20; i++) {
            pieces.enter(organiser, "又一份" + i, "同样的字节");
        }

        assertThat(Statements.of(() -> alike.list(organiser, piece))).isEqualTo(few);
        assertThat(alike.list(organiser, piece)).hasSize(12);
    }

    private List<Long> near(Actor actor, long item) {
        return alike.list(actor, item).stream().filter(Alike::near).map(Alike::itemId).toList();
    }

    private long photo(String title, int scene, int shot) {
        return vault.enter(
                organiser,
                NewItem.file(
                        organiser.unitId(),
                        title,
                        MaterialClass.O,
                        Pieces.EVENT,
                        null,
                        files.store(MadePhotos.of(scene, shot)),
                        title + ".jpg",
                        null));
    }
}
