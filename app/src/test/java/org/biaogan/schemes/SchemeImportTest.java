package org.biaogan.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.biaogan.access.SignedInPerson.as;

import java.nio.charset.StandardCharsets;
import org.biaogan.access.Actor;
import org.biaogan.access.Actors;
import org.biaogan.access.Scope;
import org.biaogan.base.Refused;
import org.biaogan.schemes.DataFiles.DataFile;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CampaignTest
class SchemeImportTest {

    private static final String RICH =
            """
            scheme: rich
            version: "1.10"
            status: official
            title: {zh: "方案：“甲” #1", en: "Scheme: A"}
            issuer: 发文机关
            document: 发〔2026〕1号
            source: 正式通知
            notice: {zh: 以通知为准, en: Notice decides}
            shares: per-cent
            budget: 7
            numbering: "{criterion}.{keyPoint}-{serial}"
            deliverables: [{zh: 报告, en: Report}]
            outcomes: [{zh: 典型做法, en: Good practice}]
            scoring: [{zh: 自评, en: Self, weight: 30}, {zh: 上级, en: Above, weight: 70}]
            criteria:
              - code: C6
                title: {zh: 标准六, en: Six}
                usual: {zh: "台账: 年度", en: Ledgers}
                points:
                  - {code: "6.1.1", title: {zh: "yes", en: "no"}, status: working, budget: 3}
                  - {code: "6.1.2", title: {zh: "- 观测点", en: "1e3"}, usual: {zh: 报表, en: Reports, source: 附件}}
              - code: C7
                title: {zh: 标准七, en: Seven}
                source: 附件二
            """;

    private final SchemeImport imports;
    private final SchemeLibrary library;
    private final SchemeMappings mappings;
    private final Actors actors;
    private final Cast cast;
    private final MockMvcTester web;

    private Actor keeper;

    SchemeImportTest(
            SchemeImport imports,
            SchemeLibrary library,
            SchemeMappings mappings,
            Actors actors,
            Cast cast,
            MockMvcTester web) {
        this.imports = imports;
        this.library = library;
        this.mappings = mappings;
        this.actors = actors;
        this.cast = cast;
        this.web = web;
    }

    @BeforeEach
    void whoKeepsTheHouse() {
        keeper = actors.get(cast.administrator(), new Scope.Installation());
    }

    @Test
    void whatIsExportedSaysTheSameWhenItIsReadAgain() {
        long rich = imports.store(keeper, RICH);
        assertThat(SchemeYaml.text(library.get(rich)))
                .satisfies(it -> assertThat(meaning(it)).isEqualTo(meaning(RICH)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"benchmark-department", "model-branch", "demonstration-college"})
    void whatShipsGoesRoundToo(String name) {
        String once = SchemeYaml.text(library.findNewest(name).orElseThrow());
        String next = once.replace("version: '2026.2'", "version: '2026.3'");
        long again = imports.store(keeper, next);

        assertThat(SchemeYaml.text(library.get(again))).isEqualTo(next);
    }

    @Test
    void theVersionBeforeIsComparedKeyPointByKeyPoint() {
        String text =
                next().replace("zh: 教师引进、职称、评优", "zh: 教师准入、职称、评优")
                        .replace("zh: 党建与业务融合", "zh: 数字化治理")
                        .replaceFirst("(?s)      - code: '5.4'.*?(?=      - code: '5.5')", "");
        var preview = imports.look(keeper, text);

        assertThat(preview.keyPoints())
                .filteredOn(it -> it.kind() != SchemeChange.Kind.SAME)
                .extracting(it -> it.kind() + " " + code(it.before()) + " " + code(it.after()))
                .containsExactly("REWORDED 2.1 2.1", "DROPPED 5.4 -", "REWORDED 5.5 5.5");
        assertThat(library.findNewest("benchmark-department").orElseThrow().version().version())
                .isEqualTo("2026.2");
    }

    @Test
    void whatTheVersionBeforeIsMappedToTheNextIsMappedToWhereTheWordsAreTheSame() {
        long before = library.findNewest("benchmark-department").orElseThrow().version().id();
        long other = library.findNewest("model-branch").orElseThrow().version().id();
        String text = next().replace("zh: 三会一课、主题党日", "zh: 改写的三会一课、主题党日");
        int all = lines(before, other);
        int reworded = linesOf(before, other, "4.2");

        int told = imports.look(keeper, text).mapped();
        long next = imports.store(keeper, text);

        assertThat(lines(next, other)).isEqualTo(all - reworded).isPositive();
        assertThat(reworded).isPositive();
        assertThat(mappings.get(next, other).lines())
                .allSatisfy(it -> assertThat(it.carriedFrom()).isEqualTo("2026.2"))
                .extracting(Mapped::why)
                .allMatch(why -> !why.contains("沿用"));
        assertThat(told).isGreaterThanOrEqualTo(all - reworded);
    }

    private int lines(long version, long other) {
        return mappings.get(version, other).lines().size()
                + mappings.get(other, version).lines().size();
    }

    private int linesOf(long version, long other, String code) {
        return (int)
                (mappings.get(version, other).lines().stream()
                                .filter(it -> it.fromCode().equals(code))
                                .count()
                        + mappings.get(other, version).lines().stream()
                                .filter(it -> it.toCode().equals(code))
                                .count());
    }

    @Test
    void aKeyPointThatMadeRoomIsMovedAndTheOneInItsPlaceIsNew() {
        var before = java.util.List.of(text("1.1", "甲"), text("1.2", "乙"));
        var after = java.util.List.of(text("1.1", "丙"), text("1.2", "甲"), text("1.3", "乙"));

        assertThat(SchemeChange.between(before, after))
                .extracting(it -> it.kind() + " " + code(it.before()) + " " + code(it.after()))
                .containsExactly("MOVED 1.1 1.2", "MOVED 1.2 1.3", "ADDED - 1.1");
    }

    @Test
    void onThePageItIsLookedAtThenStoredAndAWrongLineIsNamed() {
        assertThat(upload(next().replace("2026.3", "2026.2")))
                .hasStatus(422)
                .bodyText()
                .contains("已经有 2026.2 版");
        assertThat(upload(next().replace("code: '4.2'", "code: '9.2'")))
                .hasStatus(422)
                .bodyText()
                .contains("第 ", "4.1 这样的编号", "读到 9.2");
        assertThat(upload(next())).hasStatusOk().bodyText().contains("不变 23，改写 0", "存入这个版本");
        assertThat(
                        web.post()
                                .uri("/schemes/import")
                                .param("text", next())
                                .with(as(keeper.accountId()))
                                .exchange())
                .hasStatus(302);
        assertThat(library.findNewest("benchmark-department").orElseThrow().version().version())
                .isEqualTo("2026.3");
        assertThatThrownBy(() -> imports.store(keeper, next())).isInstanceOf(Refused.class);
    }

    private String next() {
        return SchemeYaml.text(library.findNewest("benchmark-department").orElseThrow())
                .replace("version: '2026.2'", "version: '2026.3'");
    }

    private MvcTestResult upload(String text) {
        return web.post()
                .uri("/schemes/import/preview")
                .multipart()
                .file("file", text.getBytes(StandardCharsets.UTF_8))
                .with(as(keeper.accountId()))
                .exchange();
    }

    private static String meaning(String text) {
        return SchemeFile.read(new DataFile("a", false, "", text))
                .toString()
                .replaceFirst("versionLine=\\d+", "");
    }

    private static SchemeChange.Text text(String code, String title) {
        return new SchemeChange.Text(code, new Wording(title, title));
    }

    private static String code(SchemeChange.@org.jspecify.annotations.Nullable Text text) {
        return text == null ? "-" : text.code();
    }
}
