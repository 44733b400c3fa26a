package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.biaogan.schemes.BrokenFile;
import org.biaogan.schemes.DataFiles;
import org.biaogan.testing.CampaignTest;
import org.junit.jupiter.api.Test;

@CampaignTest
class PathTemplatesTest {

    private final PathTemplates templates;
    private final DataFiles files;

    PathTemplatesTest(PathTemplates templates, DataFiles files) {
        this.templates = templates;
        this.files = files;
    }

    @Test
    void thePathThatShipsHasItsSixtyTasksAndServesTheCriteriaAsCounted() {
        var path = templates.get("benchmark-department-path");

        assertThat(path.projects()).hasSize(4);
        assertThat(path.strands()).isEqualTo(12);
        assertThat(path.tasks()).hasSize(60);
        assertThat(path.gates()).hasSize(8);
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
    }

    private void refused(String good, String bad, String expected) {
        var file = files.list("paths").getFirst();
        String text = file.text().replaceFirst(Pattern.quote(good), bad);
        int line = text.substring(0, text.indexOf(bad)).split("\n", -1).length;
        if (bad.contains("P1-1-01")) {
            line = text.substring(0, text.lastIndexOf(bad)).split("\n", -1).length;
        }
        var broken = new DataFiles.DataFile(file.name(), file.sha256(), text);
        PathFile.Codes codes =
                scheme ->
                        scheme.equals("benchmark-department")
                                ? templates
                                        .get(file.name().substring(6, file.name().length() - 5))
                                        .tasks()
                                        .flatMap(it -> it.keyPoints().stream())
                                        .collect(Collectors.toSet())
                                : Set.of();
        var offices =
                templates
                        .list()
                        .getFirst()
                        .tasks()
                        .flatMap(it -> it.offices().stream())
                        .collect(Collectors.toSet());
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> PathFile.read(broken, codes, offices))
                .withMessageStartingWith(file.name() + ", line " + line + ": ")
                .withMessageContaining(expected);
    }
}
