package org.biaogan.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.biaogan.access.Actor;
import org.biaogan.evaluation.ClaimPart;
import org.biaogan.evaluation.ClaimText;
import org.biaogan.evaluation.NewProof;
import org.biaogan.evaluation.SelfEvaluation;
import org.biaogan.evidence.CampaignSchemes;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.files.FileStore;
import org.biaogan.jobs.AskedWork;
import org.biaogan.plan.MaterialClass;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Key point 1.1 is served by no task; 1.2 by a monthly one. */
@CampaignTest
class EnoughListTest {

    private final EnoughList list;
    private final Packs packs;
    private final PackBuilding building;
    private final AskedWork work;
    private final FileStore store;
    private final SelfEvaluation evaluation;
    private final EvidenceVault vault;
    private final CampaignSchemes schemes;
    private final Pieces pieces;
    private final SmallPath small;
    private final MockMvcTester web;

    private Actor organiser;

    EnoughListTest(
            EnoughList list,
            Packs packs,
            PackBuilding building,
            AskedWork work,
            FileStore store,
            SelfEvaluation evaluation,
            EvidenceVault vault,
            CampaignSchemes schemes,
            Pieces pieces,
            SmallPath small,
            MockMvcTester web) {
        this.list = list;
        this.packs = packs;
        this.building = building;
        this.work = work;
        this.store = store;
        this.evaluation = evaluation;
        this.vault = vault;
        this.schemes = schemes;
        this.pieces = pieces;
        this.small = small;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        organiser = small.open().organiser();
    }

    @Test
    void beyondWhatIsEnoughOriginalsStayAndCompiledPiecesMayBeLeftOut() {
        cite(totals("汇编", MaterialClass.N, "2026-11-10"), 0);
        cite(totals("纪要", MaterialClass.O, "2026-11-10"), 0);
        cite(totals("证书", MaterialClass.R, "2026-11-10"), 0);

        assertThat(spare(2)).containsExactly("汇编 SPARE_COMPILED [1.1, 2]");
        assertThat(spare(null)).isEmpty();
    }

    @Test
    void aPieceThatServesTwoKeyPointsStandsForTwo() {
        long both = totals("两用", MaterialClass.O, "2026-11-10");
        cite(both, 0);
        cite(both, 1);
        cite(totals("一", MaterialClass.O, "2026-11-10"), 0);
        cite(totals("二", MaterialClass.O, "2026-11-10"), 0);

        assertThat(spare(1)).containsExactly("一 SPARE [1.1, 1]", "二 SPARE [1.1, 1]");
    }

    @Test
    void whatAnswersAMonthOrProvesAClaimStays() {
        cite(totals("十月", MaterialClass.O, "2026-10-10"), 1);
        cite(totals("九月", MaterialClass.O, "2026-09-10"), 1);
        cite(totals("用不上", MaterialClass.O, "2026-10-11"), 1);
        cite(totals("证明", MaterialClass.N, "2026-11-10"), 0);
        cite(totals("更好", MaterialClass.O, "2026-11-10"), 0);
        say("1-1-01");

        Enough enough = list.get(organiser, null, 1);
        assertThat(enough.proven()).isTrue();
        assertThat(enough.kept())
                .extracting(it -> it.piece().title() + " " + it.why())
                .contains("证明 PROOF", "更好 ORIGINAL")
                .hasSize(4);
        assertThat(enough.spare())
                .singleElement()
                .satisfies(it -> assertThat(it.piece().keyPointCode()).isEqualTo("1.2"));
        assertThat(enough.missing()).extracting(it -> it.kind().name()).contains("MONTHS");
    }

    @Test
    void aPackIsBuiltWithoutWhatSomebodyLeavesOutAndSaysSo() throws IOException {
        long kept = pieces.enter(organiser, "党政联席会议纪要");
        long left = pieces.enter(organiser, "重复的纪要");
        long proof = pieces.enter(organiser, "论断的依据");
        List.of(kept, left, proof).forEach(it -> cite(it, 0));
        say("1-1-03");
        String at = "/campaigns/" + organiser.campaignId();
        assertThat(web.get().uri(at + "/enough?most=1").with(as(organiser.accountId())))
                .bodyText()
                .contains("已证明没有更小的清单", "另有 1 份，已经够用", "生成不含所选材料的材料包", "证明自评里的论断");

        long pack = packs.ask(organiser, null, List.of(left, proof));
        work.run(building, pack);
        String sha256 = packs.get(organiser, pack).sha256();
        try (var zip = new ZipFile(store.borrow(sha256 == null ? "" : sha256).path().toFile())) {
            assertThat(zip.stream().map(it -> it.getName()).toList())
                    .filteredOn(it -> it.startsWith("03_"))
                    .hasSize(2)
                    .noneMatch(it -> it.contains("重复的纪要"));
            assertThat(read(zip, "manifest.json"))
                    .contains("\"number\": \"1-1-02\", \"title\": \"重复的纪要\", \"leftOut\": true");
            assertThat(read(zip, "05_未放入的材料.txt"))
                    .contains("1 份佐证材料没有放入", "1-1-02  重复的纪要")
                    .doesNotContain("论断的依据");
        }
    }

    private static String read(ZipFile zip, String name) throws IOException {
        return new String(
                zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private List<String> spare(@Nullable Integer most) {
        return list.get(organiser, null, most).spare().stream()
                .map(it -> it.piece().title() + " " + it.why() + " " + it.arguments())
                .toList();
    }

    private long totals(String title, MaterialClass materialClass, String day) {
        return vault.enter(
                organiser, pieces.totals(organiser, title, materialClass, LocalDate.parse(day)));
    }

    private void cite(long item, int keyPoint) {
        pieces.cite(organiser, item, keyPoint);
    }

    private void say(String number) {
        var criterion = schemes.chosen(organiser.campaignId(), null).criteria().getFirst();
        long claim =
                evaluation.add(
                        organiser, criterion.id(), new ClaimText(ClaimPart.DONE, "议事制度落实。", 0));
        evaluation.prove(organiser, claim, new NewProof(number, null));
    }
}
