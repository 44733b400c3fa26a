package org.biaogan.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.biaogan.access.Actor;
import org.biaogan.evaluation.ClaimPart;
import org.biaogan.evaluation.ClaimText;
import org.biaogan.evaluation.NewProof;
import org.biaogan.evaluation.SelfEvaluation;
import org.biaogan.evidence.CampaignSchemes;
import org.biaogan.evidence.Citations;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.evidence.NewCitation;
import org.biaogan.evidence.NewItem;
import org.biaogan.files.FileStore;
import org.biaogan.plan.MaterialClass;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Unwatched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CampaignTest
class PacksTest {

    private final Packs packs;
    private final PackBuilding building;
    private final FileStore store;
    private final SelfEvaluation evaluation;
    private final EvidenceVault vault;
    private final Citations citations;
    private final CampaignSchemes schemes;
    private final SmallPath small;
    private final MockMvcTester web;

    @TempDir private Path folder;
    private SmallPath.Opened opened;
    private Actor organiser;

    PacksTest(
            Packs packs,
            PackBuilding building,
            FileStore store,
            SelfEvaluation evaluation,
            EvidenceVault vault,
            Citations citations,
            CampaignSchemes schemes,
            SmallPath small,
            MockMvcTester web) {
        this.packs = packs;
        this.building = building;
        this.store = store;
        this.evaluation = evaluation;
        this.vault = vault;
        this.citations = citations;
        this.schemes = schemes;
        this.small = small;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        organiser = opened.organiser();
    }

    @Test
    void aPackHoldsTheReportTheCatalogueAndTheNumberedOriginals() throws IOException {
        cite(enter("党政联席会议纪要", "会议内容"));
        long withdrawn = enter("作废的纪要", "作废");
        cite(withdrawn);
        vault.withdraw(organiser, withdrawn, "记录有误");
        say("议事制度落实到位。", "1-1-01");
        Path zip = build();

        try (ZipFile pack = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            List<String> names = pack.stream().map(it -> it.getName()).toList();
            assertThat(names)
                    .containsExactly(
                            "01_工作总结报告.docx",
                            "02_佐证目录.xlsx",
                            "02_佐证目录.docx",
                            "04_纸质归档/盒签.docx",
                            "04_纸质归档/封面与卷内目录.docx",
                            "03_佐证材料/C1 标准/1.1 观测点/1-1-01_2026_党政联席会议纪要_v1.txt",
                            "核对/怎样核对.txt",
                            "核对/Verify.java",
                            "核对/存证.txt",
                            "manifest.json",
                            "SHA256SUMS");
            assertThat(text(pack.getInputStream(pack.getEntry(names.get(5))).readAllBytes()))
                    .isEqualTo("会议内容");
            assertThat(report(pack.getInputStream(pack.getEntry(names.get(0))).readAllBytes()))
                    .contains("工作总结报告", "一、标准", "议事制度落实到位〔1-1-01〕。");
            assertThat(text(pack.getInputStream(pack.getEntry("manifest.json")).readAllBytes()))
                    .contains("党政联席会议纪要")
                    .doesNotContain("作废");
        }
    }

    @Test
    void aPackIsCheckedWithoutTheServerAndOneChangedByteIsFound() throws IOException {
        cite(enter("党政联席会议纪要", "会议内容".repeat(50)));
        Path zip = build();
        assertThat(verify(zip)).contains("核对无误：10 个文件与清单一致");

        byte[] bytes = Files.readAllBytes(zip);
        bytes[bytes.length / 2] ^= 1;
        Path broken = Files.write(folder.resolve("broken.zip"), bytes);
        assertThat(verify(broken)).doesNotContain("核对无误").contains("✗");
    }

    @Test
    void thePagesShowTheWaitingJobAndTheBuiltPack() throws IOException {
        String at = "/campaigns/" + opened.campaignId() + "/packs";
        long asked = packs.ask(organiser, null);
        assertThat(get(at + "/" + asked)).bodyText().contains("等待开始", "取消生成", "every 1s");
        building.run(asked, Unwatched.WORK);

        assertThat(get(at + "/" + asked)).bodyText().contains("下载材料包", "已生成，8 个文件");
        assertThat(get(at + "/" + asked + "/progress")).bodyText().doesNotContain("<html");
        assertThat(get(at)).bodyText().contains("验收材料包_2026-11-22.zip");
        assertThat(get(at + "/" + asked + "/file")).hasContentType("application/zip");
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).with(as(organiser.accountId())).exchange();
    }

    private Path build() throws IOException {
        long pack = packs.ask(organiser, null);
        building.run(pack, Unwatched.WORK);
        String sha256 = packs.get(organiser, pack).sha256();
        assertThat(sha256).isNotNull();
        return store.borrow(sha256 == null ? "" : sha256).path();
    }

    private void say(String words, String number) {
        var criterion = schemes.chosen(opened.campaignId(), null).criteria().getFirst();
        long claim =
                evaluation.add(organiser, criterion.id(), new ClaimText(ClaimPart.DONE, words, 0));
        evaluation.prove(organiser, claim, new NewProof(number, null));
    }

    private void cite(long item) {
        var keyPoint =
                schemes.chosen(opened.campaignId(), null).keyPoints().findFirst().orElseThrow();
        citations.cite(organiser, item, new NewCitation(keyPoint.id(), null, null));
    }

    private long enter(String title, String content) throws IOException {
        var stored =
                store.store(
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                        title + ".txt");
        return vault.enter(
                organiser,
                NewItem.file(
                        organiser.unitId(),
                        title,
                        MaterialClass.O,
                        LocalDate.parse("2026-11-10"),
                        null,
                        stored.sha256(),
                        title + ".txt",
                        null));
    }

    private static String verify(Path pack) {
        var out = new ByteArrayOutputStream();
        VerifyPack.run(
                new String[] {pack.toString()}, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String report(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
