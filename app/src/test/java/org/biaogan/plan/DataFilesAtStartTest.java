package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.biaogan.schemes.BrokenFile;
import org.biaogan.schemes.DataFiles;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.schemes.SchemeMappings;
import org.biaogan.schemes.SchemesStart;
import org.biaogan.testing.CampaignTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a college puts into its home, from one start to the next. */
@CampaignTest
class DataFilesAtStartTest {

    private static final String SCHEME = "benchmark-department";
    private static final String PATH = "benchmark-department-path";

    private final SchemeLibrary library;
    private final SchemeMappings mappings;
    private final OfficeRepository offices;
    private final DataFiles files;

    @TempDir private Path home;

    DataFilesAtStartTest(
            SchemeLibrary library,
            SchemeMappings mappings,
            OfficeRepository offices,
            DataFiles files) {
        this.library = library;
        this.mappings = mappings;
        this.offices = offices;
        this.files = files;
    }

    @Test
    void aVersionWithOtherKeyPointsCanComeAndGoAndThePathStaysWithTheVersionsItFits()
            throws IOException {
        long first = library.findNewest(SCHEME).orElseThrow().version().id();
        put("schemes/mine.yaml", secondVersion());

        var templates = start();

        var second = library.findNewest(SCHEME).orElseThrow();
        assertThat(second.version().version()).isEqualTo("2027.1");
        assertThat(second.codes()).doesNotContain("5.5");
        assertThat(templates.listFitting(library.get(first)))
                .extracting(PathTemplate::id)
                .containsExactly(PATH);
        assertThat(templates.listFitting(second)).isEmpty();

        assertThat(start().list()).hasSize(1);
        Files.delete(home.resolve("schemes/mine.yaml"));
        assertThat(start().list()).hasSize(1);
    }

    @Test
    void aPathThatFitsNoVersionKeepsEverythingOut() throws IOException {
        put("schemes/mine.yaml", secondVersion());
        put("paths/mine.yaml", shipped("paths").replace("points: [\"1.2\"]", "points: [\"9.9\"]"));

        refused("home/paths/mine.yaml, line 33: expected a key point");

        assertThat(library.findNewest(SCHEME).orElseThrow().version().version())
                .isNotEqualTo("2027.1");
    }

    @Test
    void aPathFromTheHomeTakesThePlaceOfTheOneThatShips() throws IOException {
        put("paths/mine.yaml", shipped("paths").replace("zh: 红色引擎工程", "zh: 本校引擎工程"));

        var templates = start();

        assertThat(templates.list()).hasSize(1);
        assertThat(templates.get(PATH).projects().getFirst().title().zh()).isEqualTo("本校引擎工程");

        put("paths/other.yaml", shipped("paths"));
        refused(
                "home/paths/other.yaml, line 3: expected another name than in home/paths/mine.yaml");
    }

    @Test
    void twoFilesThatSayTheSameVersionDifferentlyAreRefused() throws IOException {
        put("schemes/mine.yaml", shipped("schemes").replace("zh: 课程、教材", "zh: 教材、课程"));

        refused("home/schemes/mine.yaml, line 4: expected another version than schemes/");
    }

    @Test
    void aFileThatIsNotInUtf8IsToldWithItsLine() throws IOException {
        Files.createDirectories(home.resolve("schemes"));
        Files.write(
                home.resolve("schemes/mine.yaml"),
                "scheme: mine\n# 学校自己的方案\n".getBytes(Charset.forName("GBK")));

        refused("home/schemes/mine.yaml, line 2: expected text in UTF-8");
    }

    private PathTemplates start() {
        var start = new SchemesStart(library, mappings, home);
        start.read();
        var templates = new PathTemplates(start.files(), library, offices);
        templates.afterPropertiesSet();
        start.store();
        return templates;
    }

    private void refused(String message) {
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(this::start)
                .withMessageStartingWith(message);
    }

    private void put(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private String secondVersion() {
        String text = shipped("schemes").replaceFirst("version: \"[^\"]*\"", "version: \"2027.1\"");
        return text.substring(0, text.indexOf("      - code: \"5.5\""));
    }

    private String shipped(String folder) {
        return files.list(folder).stream()
                .filter(it -> it.name().contains("benchmark"))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
