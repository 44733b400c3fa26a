package org.biaogan.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.biaogan.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackNamesTest {

    @ParameterizedTest
    @CsvSource({
        "党政联席会议纪要_第03次, PDF, 1-1-01_2025_党政联席会议纪要_第03次_v1.pdf",
        "'党政联席 会议纪要 ', pdf, 1-1-01_2025_党政联席_会议纪要_v1.pdf",
        "../../etc/passwd, pdf, 1-1-01_2025_etcpasswd_v1.pdf",
        "'a<b>:\"c|d?*', pdf, 1-1-01_2025_abcd_v1.pdf",
        "工作\u202egpj.exe, pdf, 1-1-01_2025_工作gpj.exe_v1.pdf",
        "结尾的点..., '', 1-1-01_2025_结尾的点_v1",
        "'', ../sh, 1-1-01_2025_无题名_v1.sh"
    })
    void aFileIsCalledByNumberYearTitleAndVersion(String title, String extension, String name) {
        assertThat(PackNames.fileName("1-1-01", 2025, title, 1, extension)).isEqualTo(name);
    }

    @Test
    void aTitleOf300CharactersIsCutBetweenCharactersAndKeepsItsEnds() {
        String name = PackNames.fileName("1-1-01", 2025, "会👨‍👩‍👧".repeat(100), 12, "pdf");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
        assertThat(name).startsWith("1-1-01_2025_会👨‍👩‍👧会").endsWith("会👨‍👩‍👧会_v12.pdf");
    }

    @Test
    void aFolderIsCalledByCodesAndTitles() {
        assertThat(PackNames.folder("C1", "组织领导/机制", "1.1", "集体领导、分工协作"))
                .isEqualTo("C1 组织领导机制/1.1 集体领导、分工协作/");
        assertThat(PackNames.folder("C1", "长".repeat(300), "1.1", "点")).contains("…/1.1 点/");
    }

    @Test
    void aManifestStaysReadableWhateverATitleSays() {
        var manifest = new PackManifest();
        manifest.add(new PackEntry("a/b.pdf", "1-1-01", "说\"好\"\\坏\n换行👍\u2028"), "00", 3);
        assertThat(manifest.asJson())
                .isEqualTo(
                        """
                        [
                          {"number": "1-1-01", "title": "说\\"好\\"\\\\坏\\u000a换行\\ud83d\\udc4d\\u2028", "path": "a/b.pdf", "sha256": "00", "size": 3}
                        ]
                        """);
        assertThat(manifest.asSums()).isEqualTo("00  a/b.pdf\n");
    }

    @Test
    void twoFilesOfOneNameAreRefusedAndNothingIsLeft(@TempDir Path folder) throws Exception {
        Path pack = folder.resolve("pack.zip");
        assertThatThrownBy(
                        () -> {
                            try (PackZip zip = PackZip.open(pack, LocalDate.parse("2026-11-22"))) {
                                zip.addBytes(
                                        new PackEntry("a/纪要.PDF", "1-1-01", "纪要"), new byte[1]);
                                zip.addBytes(
                                        new PackEntry("a/纪要.pdf", "1-1-02", "纪要"), new byte[2]);
                            }
                        })
                .isInstanceOf(Refused.class)
                .hasMessage("dossier.name-twice");
        assertThat(Files.list(folder)).isEmpty();
    }
}
