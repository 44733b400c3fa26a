package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.biaogan.schemes.BrokenFile;
import org.biaogan.schemes.DataFiles;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.testing.CampaignTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@CampaignTest
class PathTemplatesTest {

    private final PathTemplates templates;
    private final DataFiles files;
    private final SchemeLibrary schemes;
    private final OfficeRepository offices;

    PathTemplatesTest(
            PathTemplates templates,
            DataFiles files,
            SchemeLibrary schemes,
            OfficeRepository offices) {
        this.templates = templates;
        this.files = files;
        this.schemes = schemes;
        this.offices = offices;
    }

    @Test
    void thePathThatShipsHasItsSixtyTasksAndServesTheCriteriaAsCounted() {
        var path = templates.get("benchmark-department-path");

        assertThat(path.projects()).hasSize(4);
        assertThat(path.strands()).isEqualTo(12);
        assertThat(path.tasks()).hasSize(60);
        assertThat(path.gates())
                .extracting(PathTemplate.Gate::code)
                .containsExactly("M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8");
        Map<String, Long> tasksByCriterion =
                path.tasks()
                        .flatMap(it ->
                                it.keyPoints().stream()
                                        .map(code -> code.substring(0, 1))
                                        .distinct())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(tasksByCriterion)
                .isEqualTo(Map.of("1", 9L, "2", 6L, "3", 25L, "4", 16L, "5", 26L));
    }

    /**
     * Each row of the tables the template was written from. Where the sensitive part is not simply
     * filed, its word stands on at least one expectation of the task.
     */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/plan/path-template.csv", useHeadersInDisplayName = true)
    void aTaskIsAsItsTableSays(
            String code,
            Cycle cycle,
            String officesNamed,
            String classes,
            String keyPoints,
            CarriedBy carriedBy,
            Kept kept) {
        var task =
                templates
                        .get("benchmark-department-path")
                        .tasks()
                        .filter(it -> it.code().equals(code))
                        .findFirst()
                        .orElseThrow();

        assertThat(task.cycle()).isEqualTo(cycle);
        assertThat(task.carriedBy()).isEqualTo(carriedBy);
        assertThat(task.offices()).isEqualTo(words(officesNamed));
        assertThat(task.keyPoints()).isEqualTo(words(keyPoints));
        assertThat(task.yields())
                .extracting(it -> it.materialClass().name())
                .isEqualTo(words(classes));
        Set<Kept> ways =
                task.yields().stream().map(PathTemplate.Yield::kept).collect(Collectors.toSet());
        assertThat(ways).contains(kept);
        if (kept == Kept.VAULT) {
            assertThat(ways).containsOnly(Kept.VAULT);
        }
        assertThat(task.title().en()).isNotBlank();
    }

    @Test
    void politicalReviewEntersAsCountsAndItsFormsStayWhereTheyAre() {
        var review =
                templates
                        .get("benchmark-department-path")
                        .tasks()
                        .filter(it -> it.code().equals("P1-1-04"))
                        .findFirst()
                        .orElseThrow();

        assertThat(review.yields())
                .extracting(PathTemplate.Yield::materialClass, PathTemplate.Yield::kept)
                .containsExactly(
                        tuple(MaterialClass.O, Kept.OFFLINE), tuple(MaterialClass.N, Kept.TOTALS));
    }

    @Test
    void aTaskThatPointsAtNoKeyPointIsToldWithItsLine() {
        refused(
                "points: [\"1.2\"]",
                "points: [\"9.9\"]",
                "a key point of benchmark-department, found 9.9");
        refused("offices: [secretary, dean]", "offices: [chairman]", "an office, found chairman");
        refused("code: P1-1-02", "code: P1-1-01", "a code that stands once, found P1-1-01");
        refused(
                "cycle: once",
                "cycle: weekly",
                "one of month, quarter, term, year, once, event, found weekly");
        refused(
                "scheme: benchmark-department",
                "scheme: other",
                "the name of a scheme, found other");
        refused("every: 12", "every: 0", "a number from 1 to 36, found 0");
    }

    private void refused(String good, String bad, String expected) {
        var file = files.list("paths").getFirst();
        String text = file.text().replaceFirst(Pattern.quote(good), bad);
        int at = bad.contains("P1-1-01") ? text.lastIndexOf(bad) : text.indexOf(bad);
        int line = text.substring(0, at).split("\n", -1).length;
        var broken = new DataFiles.DataFile(file.name(), true, file.sha256(), text);
        var known = offices.list().stream().map(OfficeChoice::code).collect(Collectors.toSet());

        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> PathFile.read(broken, schemes::codes, known))
                .withMessageStartingWith(file.name() + ", line " + line + ": ")
                .withMessageContaining(expected)
                .satisfies(it ->
                        assertThat(it.inChinese())
                                .startsWith(file.name() + " 第 " + line + " 行：应为"));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }
}
