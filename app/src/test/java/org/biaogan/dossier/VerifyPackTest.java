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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever receives a pack is told exactly what is wrong with it. */
class VerifyPackTest {

    private static final String MINUTES = "03_佐证材料/1-1-01_2025_会议纪要_v1.txt";
    private static final String PHOTO = "03_佐证材料/1-1-02_2025_照片_v1.jpg";

    @TempDir private Path folder;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @BeforeEach
    void aGoodPack() throws IOException {
        Path good = folder.resolve("good.zip");
        try (PackZip zip = PackZip.open(good, LocalDate.parse("2026-11-22"))) {
            zip.addBytes(new PackEntry(MINUTES, "1-1-01", "会议纪要"), bytes("会议内容"));
            zip.addBytes(new PackEntry(PHOTO, "1-1-02", "照片"), bytes("一张照片"));
            zip.addBytes(new PackEntry(HowToVerify.PROGRAM, "", "核对程序"), HowToVerify.program());
            zip.finish();
        }
        try (var zip = new ZipFile(good.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry it : zip.stream().toList()) {
                files.put(it.getName(), zip.getInputStream(it).readAllBytes());
            }
        }
    }

    @Test
    void aGoodPackIsFoundGoodWholeOrUnpacked() throws IOException {
        assertThat(told(folder.resolve("good.zip"))).isEqualTo("0 核对无误：4 个文件与清单一致。");
        assertThat(told(unpacked())).isEqualTo("0 核对无误：4 个文件与清单一致。");
    }

    @Test
    void aChangedByteIsFound() throws IOException {
        requireNonNull(files.get(MINUTES))[0] ^= 1;
        String what = "1 ✗ 内容已被改动：" + MINUTES + "，应为 ";
        assertThat(told(packed())).startsWith(what).contains("，实为 ");
        assertThat(told(unpacked())).startsWith(what);
    }

    @Test
    void aByteChangedInsideTheZipIsFound() throws IOException {
        byte[] zip = Files.readAllBytes(folder.resolve("good.zip"));
        var photo = new String(bytes("一张照片"), StandardCharsets.ISO_8859_1);
        zip[new String(zip, StandardCharsets.ISO_8859_1).indexOf(photo)] ^= 1;
        assertThat(told(Files.write(folder.resolve("flipped.zip"), zip)))
                .matches("1 ✗ (文件已损坏，读不出来|内容已被改动)：" + PHOTO + ".*");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        files.remove(PHOTO);
        assertThat(told(packed())).isEqualTo("1 ✗ 缺少文件：" + PHOTO);
    }

    @Test
    void aFileThatWasAddedIsNamed() throws IOException {
        files.put("03_佐证材料/补充.txt", bytes("后来放进去的"));
        assertThat(told(packed())).isEqualTo("1 ✗ 清单之外多出文件：03_佐证材料/补充.txt");
    }

    @Test
    void aRenamedFileIsToldByBothNames() throws IOException {
        files.put("03_佐证材料/照片.jpg", files.remove(PHOTO));
        assertThat(told(packed())).isEqualTo("1 ✗ 文件被改名：" + PHOTO + " → 03_佐证材料/照片.jpg");
    }

    @Test
    void twoFilesOfOneNameAreTold() throws IOException {
        assertThat(told(packedTwice(PHOTO))).isEqualTo("1 ✗ 包内有两个同名文件：" + PHOTO);
    }

    @Test
    void aDamagedManifestIsTold() throws IOException {
        files.put("SHA256SUMS", bytes(text(requireNonNull(files.get("SHA256SUMS"))) + "乱写的一行\n"));
        assertThat(told(packed())).isEqualTo("1 ✗ 清单中有一行看不懂：乱写的一行");

        files.put("SHA256SUMS", bytes(""));
        assertThat(told(packed())).startsWith("1 ✗ 清单是空的。");

        files.remove("SHA256SUMS");
        assertThat(told(packed())).isEqualTo("1 ✗ 缺少清单 SHA256SUMS，无法核对。");
    }

    @Test
    void whatIsNoPackAndWhatIsNotThereIsTold() throws IOException {
        Path noZip = Files.write(folder.resolve("no.zip"), bytes("不是 ZIP"));
        assertThat(told(noZip)).isEqualTo("1 ✗ 打不开材料包，文件已损坏或不是 ZIP：" + noZip);
        assertThat(told(folder.resolve("none.zip")))
                .isEqualTo("2 ✗ 没有这个文件：" + folder.resolve("none.zip"));
    }

    /** The program that lies in the pack runs by itself, and so does the command of the house. */
    @Test
    void thePackCarriesItsOwnVerifierAndTheCommandNeedsNoBuild() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String program = unpacked().resolve(HowToVerify.PROGRAM).toString();
        String pack = folder.resolve("good.zip").toString();
        String command = Path.of("../bin/verify").toString();

        assertThat(exit(java.toString(), program, pack)).isZero();
        assertThat(exit(command, pack)).isZero();
        assertThat(exit(command)).isEqualTo(2);
    }

    private int exit(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    /** What the verifier returns, and the first thing it says, in Chinese. */
    private static String told(Path pack) {
        var out = new ByteArrayOutputStream();
        int code =
                VerifyPack.run(
                        new String[] {pack.toString()},
                        new PrintStream(out, true, StandardCharsets.UTF_8));
        String first = out.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("");
        return code + " " + first.split(" / ")[0];
    }

    private Path packed() throws IOException {
        return packedTwice("");
    }

    private Path packedTwice(String twice) throws IOException {
        Path pack = folder.resolve("changed.zip");
        try (var zip = new ZipArchiveOutputStream(pack)) {
            zip.setEncoding("UTF-8");
            for (var file : files.entrySet()) {
                for (int i = 0; i < (file.getKey().equals(twice) ? 2 : 1); i++) {
                    var entry = new ZipArchiveEntry(file.getKey());
                    entry.setMethod(ZipEntry.DEFLATED);
                    zip.putArchiveEntry(entry);
                    new ByteArrayInputStream(file.getValue()).transferTo(zip);
                    zip.closeArchiveEntry();
                }
            }
        }
        return pack;
    }

    private Path unpacked() throws IOException {
        Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
        for (var file : files.entrySet()) {
            Path at = unpacked.resolve(file.getKey());
            Files.createDirectories(at.getParent());
            Files.write(at, file.getValue());
        }
        return unpacked;
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
