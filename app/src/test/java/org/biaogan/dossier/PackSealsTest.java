package org.biaogan.dossier;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.biaogan.access.Actor;
import org.biaogan.evidence.CampaignSchemes;
import org.biaogan.evidence.Citations;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.files.FileStore;
import org.biaogan.jobs.AskedWork;
import org.biaogan.ledger.Fingerprint;
import org.biaogan.ledger.Ledger;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever exchanges the manifest too is told by the seals what was changed, or by the roots. */
@CampaignTest
class PackSealsTest {

    private static final String PIECE = "03_佐证材料/C1 标准/1.1 观测点/1-1-01_2026_会议纪要_v1.txt";

    private final Packs packs;
    private final PackBuilding building;
    private final AskedWork work;
    private final FileStore store;
    private final Pieces pieces;
    private final SmallPath small;
    private final Ledger ledger;

    @TempDir private Path folder;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private long item;

    PackSealsTest(
            Packs packs,
            PackBuilding building,
            AskedWork work,
            FileStore store,
            EvidenceVault vault,
            Citations citations,
            CampaignSchemes schemes,
            SmallPath small,
            Ledger ledger) {
        this.packs = packs;
        this.building = building;
        this.work = work;
        this.store = store;
        this.pieces = new Pieces(store, vault, citations, schemes);
        this.small = small;
        this.ledger = ledger;
    }

    @BeforeEach
    void aPackOfOnePiece() throws IOException {
        Actor organiser = small.open().organiser();
        item = pieces.cited(organiser, "会议纪要", "会议内容" + System.nanoTime());
        pieces.offline(organiser, "纸质名册", "组织员", "党总支办公室");
        long pack = packs.ask(organiser, null);
        work.run(building, pack);
        String sha256 = requireNonNull(packs.get(organiser, pack).sha256());
        try (var zip = new ZipFile(store.borrow(sha256).path().toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry it : zip.stream().toList()) {
                files.put(it.getName(), zip.getInputStream(it).readAllBytes());
            }
        }
    }

    @Test
    void aPackProvesThatItsPiecesAreInTheLedgerAndNamesNobody() throws IOException {
        assertThat(told())
                .contains("存证相符：1 个文件、2 条记录在封存之后没有变过，见 2026-11-22 的存证根 ")
                .contains("只能证明存证自身前后一致");
        assertThat(told("--roots", roots(it -> it))).contains("与另处保存的存证根比对：").contains(" 个一致");
        assertThat(text(HowToVerify.SEALS)).doesNotContain("会议纪要\n", "组织员");
    }

    @Test
    void theReportPrintsTheRoot() throws IOException {
        byte[] report = requireNonNull(files.get("01_工作总结报告.docx"));
        try (var document = new XWPFDocument(new ByteArrayInputStream(report));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("（存证根：2026年11月22日第")
                    .contains(ledger.newestRoot().orElseThrow().root() + "）")
                    .doesNotContain("hasRoot");
        }
    }

    @Test
    void aPieceThatWasChangedWithItsManifestIsToldByItsEntryItsDayAndBothHashes()
            throws IOException {
        byte[] piece = requireNonNull(files.get(PIECE));
        String sealed = Fingerprint.of(piece);
        piece[0] ^= 1;
        assertThat(told())
                .contains("文件“" + PIECE + "”与封存时不同：存证条目 ")
                .contains(
                        "(2026-11-22, evidence.entered-act, evidence_item %d) 封存的是 %s，现为 %s"
                                .formatted(item, sealed, Fingerprint.of(piece)))
                .doesNotContain("内容已被改动", "存证相符");
    }

    @Test
    void anEntryThatWasChangedToFitIsToldByItsRoot() throws IOException {
        byte[] piece = requireNonNull(files.get(PIECE));
        String sealed = Fingerprint.of(piece);
        piece[0] ^= 1;
        files.put(
                HowToVerify.SEALS,
                bytes(text(HowToVerify.SEALS).replace(sealed, Fingerprint.of(piece))));
        assertThat(told())
                .contains("evidence_item " + item + ") 不在存证根 ")
                .contains(" 之下：应为 ")
                .contains("，实为 ");
    }

    @Test
    void aPackWhoseChainWasComputedAnewIsCaughtByTheRootsKeptElsewhere() throws IOException {
        String elsewhere = roots(it -> it.replaceFirst("\nhead [0-9a-f]{4}", "\nhead 0000"));
        assertThat(told()).contains("存证相符");
        assertThat(told("--roots", elsewhere))
                .contains("自身前后一致也不算数：2026-11-22 的存证根 ")
                .contains("与另处保存的不同");
    }

    @Test
    void sealsThatWereTakenOutAreMissedBesideTheRoots() throws IOException {
        files.remove(HowToVerify.SEALS);
        assertThat(told()).contains("· 包内没有存证，只核对了清单。");
        assertThat(told("--roots", roots(it -> it))).contains("✗ 包内没有存证");
    }

    /** The one in the pack is a single file for any Java; the command reads the sources. */
    @Test
    void theProgramInThePackAndTheCommandCheckTheSealsToo() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String roots = roots(it -> it);
        String pack = pack().toString();
        String program = Path.of(pack).resolve(HowToVerify.PROGRAM).toString();

        assertThat(run(java, program, pack, "--roots", roots)).startsWith("0 ").contains("存证相符");
        assertThat(run("../bin/verify", pack, "--roots", roots)).startsWith("0 ").contains("存证相符");
    }

    private interface Change {
        String of(String text);
    }

    private String roots(Change change) throws IOException {
        String text = ledger.file().text(List.of());
        return Files.writeString(folder.resolve("roots.txt"), change.of(text)).toString();
    }

    private String told(String... more) throws IOException {
        var out = new ByteArrayOutputStream();
        String[] arguments =
                Stream.concat(Stream.of(pack().toString()), Stream.of(more)).toArray(String[]::new);
        VerifyPack.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Unpacked, with a manifest that fits whatever was changed. */
    private Path pack() throws IOException {
        Path unpacked = folder.resolve("pack" + System.nanoTime());
        files.put(
                "SHA256SUMS",
                bytes(
                        files.entrySet().stream()
                                .filter(it -> !it.getKey().equals("SHA256SUMS"))
                                .map(it -> Fingerprint.of(it.getValue()) + "  " + it.getKey())
                                .collect(Collectors.joining("\n", "", "\n"))));
        for (var file : files.entrySet()) {
            Path at = unpacked.resolve(file.getKey());
            Files.createDirectories(at.getParent());
            Files.write(at, file.getValue());
        }
        return unpacked;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }

    private String text(String name) {
        return new String(requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
