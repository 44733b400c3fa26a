package org.biaogan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.evidence.Arrival;
import org.biaogan.evidence.Destination;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.evidence.Intake;
import org.biaogan.evidence.NewItem;
import org.biaogan.evidence.Removals;
import org.biaogan.evidence.VaultFilter;
import org.biaogan.evidence.VaultLine;
import org.biaogan.extractor.Unreadable.Reason;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What files say is read by a process of its own and shown where the file is. */
@CampaignTest
class ReadingWorkTest {

    private final ReadingWork work;
    private final FileTexts texts;
    private final FileTextRepository rows;
    private final EvidenceVault vault;
    private final Removals removals;
    private final Intake intake;
    private final SmallPath small;
    private final Pieces pieces;
    private final MockMvcTester web;

    private Actor organiser;
    private Actor branchSecretary;

    ReadingWorkTest(
            ReadingWork work,
            FileTexts texts,
            FileTextRepository rows,
            EvidenceVault vault,
            Removals removals,
            Intake intake,
            SmallPath small,
            Pieces pieces,
            MockMvcTester web) {
        this.work = work;
        this.texts = texts;
        this.rows = rows;
        this.vault = vault;
        this.removals = removals;
        this.intake = intake;
        this.small = small;
        this.pieces = pieces;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        var opened = small.open();
        organiser = opened.organiser();
        branchSecretary = opened.branchSecretary();
    }

    @Test
    void thePageOfAPieceShowsWhatItsFileSaysOnceItIsRead() throws Exception {
        long item = enter("记录.txt", "委员会研究示范课程建设，明确完成时限。");
        assertThat(page(item)).bodyText().contains("正在读取文件里的文字");

        assertThat(work.readOne()).isTrue();

        assertThat(page(item)).bodyText().contains("委员会研究示范课程建设，明确完成时限。");
        assertThat(work.readOne()).isFalse();
    }

    @Test
    void aFileThatCannotBeReadIsKeptAndSaysWhy() throws Exception {
        long item = enter("记录.docx", "PK\u0003\u0004 这不是一份 Word 文件");

        assertThat(work.readOne()).isTrue();

        assertThat(page(item)).bodyText().contains("文件不完整或不是它名字所说的格式", "记录.docx");
        assertThat(work.readOne()).isFalse();
    }

    @Test
    void whatAFileSaysIsFoundWithItsPlaceAndByThoseOnlyWhoMaySeeThePiece() throws Exception {
        long item = enter("记录.txt", "会议研究了示范课程建设，ＯＢＥ 理念落到教案。");
        work.readOne();

        assertThat(found(organiser, "示范课程")).containsExactly(item);
        assertThat(found(organiser, "obe教案")).containsExactly(item);
        assertThat(found(organiser, "教学改革")).isEmpty();
        assertThat(found(organiser, "会议记录 教案")).containsExactly(item);
        assertThat(get("?q=示范课程")).bodyText().contains("会议研究了<mark>");
        assertThat(found(branchSecretary, "示范课程")).isEmpty();
    }

    @Test
    void whoSortsAFileIsWarnedOfNumbersOfPersonsWithoutSeeingThem() throws Exception {
        put("证件号 11010519491231002X");
        assertThat(get("/sorting")).bodyText().doesNotContain("像是身份证号");

        work.readOne();

        assertThat(get("/sorting"))
                .bodyText()
                .contains("像是身份证号（1 处）")
                .doesNotContain("11010519491231002X");
    }

    @Test
    void theDayThatATextNamesIsProposedForTheEventAndSaidWhy() throws Exception {
        put("会议纪要\n时间：2026年3月5日下午\n地点：会议室");
        assertThat(get("/sorting")).bodyText().contains("没有找到日期");

        work.readOne();

        assertThat(get("/sorting")).bodyText().contains("value=\"2026-03-05\"", "文中最先写到的日期");
    }

    @Test
    void whatIsToBeRemovedIsNotFoundAndNeitherIsWhatWasReplaced() throws Exception {
        long hidden = enter("一.txt", "公示名单，第一份");
        long replaced = enter("二.txt", "公示名单，第二份");
        work.readOne();
        work.readOne();
        assertThat(found(organiser, "公示名单")).containsExactlyInAnyOrder(hidden, replaced);
        removals.ask(organiser, hidden, "证件影像");
        vault.addVersion(organiser, replaced, file("二.txt", "换过的内容"));
        work.readOne();

        assertThat(found(organiser, "公示名单")).isEmpty();
        assertThat(found(organiser, "换过的内容")).containsExactly(replaced);
    }

    @Test
    void aFileThatWasBegunAtTwoStopsIsNotBegunAgain() throws Exception {
        String sha256 = pieces.store("两次停电", "记录.txt");
        texts.ask(sha256, "记录.txt");
        for (int i = 0; i < 2; i++) {
            assertThat(rows.begin(OffsetDateTime.now())).isPresent();
            rows.resume(2, OffsetDateTime.now());
        }

        assertThat(rows.begin(OffsetDateTime.now())).isEmpty();
        assertThat(texts.find(sha256)).get().extracting(FileText::reason).isEqualTo(Reason.KILLED);
    }

    @Test
    void whatAFileSaidGoesWithItsBytes() throws Exception {
        String sha256 = pieces.store("要销毁的", "记录.txt");
        texts.ask(sha256, "记录.txt");
        work.readOne();

        texts.forget(List.of(sha256));

        assertThat(texts.find(sha256)).isEmpty();
    }

    private void put(String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        intake.put(
                organiser,
                Destination.NONE,
                new Arrival(place -> Files.write(place, bytes), bytes.length, "名单.txt", null));
    }

    private long enter(String name, String content) {
        return vault.enter(organiser, file(name, content));
    }

    private NewItem file(String name, String content) {
        return pieces.file(organiser, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private List<Long> found(Actor actor, String words) {
        return vault.list(actor, VaultFilter.of(words), 1).lines().stream()
                .map(VaultLine::id)
                .toList();
    }

    private MvcTestResult page(long item) {
        return get("/" + item);
    }

    private MvcTestResult get(String place) {
        return web.get()
                .uri("/campaigns/" + organiser.campaignId() + "/evidence" + place)
                .with(as(organiser.accountId()))
                .exchange();
    }
}
