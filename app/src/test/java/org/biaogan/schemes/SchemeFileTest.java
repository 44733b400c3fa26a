package org.biaogan.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.Banner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

class SchemeFileTest {

    private static final String GOOD =
            """
            scheme: small
            version: "1"
            status: working
            title: {zh: 小方案, en: Small}
            source: 示例
            shares: free
            criteria:
              - code: C1
                title: {zh: 标准一, en: First}
                points:
                  - code: "1.1"
                    title: {zh: 观测点, en: Key point}
                    budget: 3
              - code: C2
                title: {zh: 标准二, en: Second}
            """;

    @Test
    void aCriterionWithoutPointsIsItsOwnKeyPoint() {
        var second = read(GOOD).criteria().getLast();

        assertThat(second.points())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo("2.1");
                    assertThat(it.title().zh()).isEqualTo("标准二");
                    assertThat(it.budget()).isEqualTo(12);
                });
        assertThat(read(GOOD).criteria().getFirst().points().getFirst().budget()).isEqualTo(3);
    }

    @Test
    void aCodeThatStandsTwiceIsToldWithItsLine() {
        refused(
                GOOD.replace("code: C2", "code: C1"),
                14,
                "code like C1 that stands once, found C1");
    }

    @Test
    void aPointOfAnotherCriterionIsRefused() {
        refused(GOOD.replace("\"1.1\"", "\"3.1\""), 11, "code like 1.1");
    }

    @Test
    void aMisspeltNameIsToldWithTheNamesThereAre() {
        refused(GOOD.replace("shares: free", "share: free"), 6, "one of budget, criteria");
    }

    @Test
    void anUnknownWordIsToldWithTheWordsThereAre() {
        refused(
                GOOD.replace("status: working", "status: draft"),
                3,
                "one of working, official, found draft");
    }

    @Test
    void aNameGivenTwiceIsRefused() {
        refused(
                GOOD.replace("source: 示例", "source: 示例\nsource: 另一个"),
                6,
                "found source again (first in line 5)");
    }

    @Test
    void tabsAreRefusedWithTheirLine() {
        refused(
                GOOD.replace("    title: {zh: 标准一", "\ttitle: {zh: 标准一"),
                9,
                "indented with spaces");
    }

    @Test
    void tenMegabytesOfNestingAreRefusedAtOnce() {
        refused("a: " + "[".repeat(10_000_000), 1, "at most 1000000 characters");
        refused("a: " + "[".repeat(50_000), 1, "YAML");
    }

    @Test
    void aliasesAndOtherFormsAreRefused() {
        refused("a: &x [1]\nb: *x\n", 1, "expected");
        refused("- one\n", 1, "names with values");
        refused("", 1, "empty file");
        refused(GOOD.replace("示例", "''"), 5, "a text that is not empty");
    }

    @Test
    void anotherNumberingIsReadAndOneThatMixesNumbersUpIsRefused() {
        String given = "shares: free\nnumbering: \"{criterion}.{keyPoint}-{serial}\"";
        var file = read(GOOD.replace("shares: free", given).replace("\"1.1\"", "\"1.1.1\""));

        assertThat(file.numbering().number("1.1.1", 1)).isEqualTo("1.1.1-1");
        assertThat(file.numbering().number("6.2", 12)).isEqualTo("6.2-12");
        assertThat(NumberPattern.USUAL.number("1.1", 1)).isEqualTo("1-1-01");
        assertThat(
                        NumberPattern.of("甲{criterion:2}-{keyPoint:2}_{serial:4}")
                                .orElseThrow()
                                .number("1.2", 3))
                .isEqualTo("甲01-02_0003");
        for (String bad :
                List.of("1-1-01", "{criterion}{keyPoint}{serial}", "{criterion}/{serial}")) {
            refused(
                    GOOD.replace("shares: free", "shares: free\nnumbering: \"" + bad + "\""),
                    7,
                    "a pattern like {criterion}-{keyPoint}-{serial:2}");
        }
    }

    @Test
    void scoringDeliverablesAndOutcomesAreReadAndChecked() {
        String parts =
                """
                shares: free
                deliverables:
                  - {zh: 总结, en: Report}
                outcomes:
                  - {zh: 通过, en: Accepted}
                scoring:
                  - {zh: 自评, en: Self, weight: 30}
                  - {zh: 上级, en: Above, weight: 70}
                """;
        String good = GOOD.replace("shares: free\n", parts);

        assertThat(read(good).parts())
                .extracting(SchemePart::kind)
                .containsExactly(
                        SchemePart.Kind.DELIVERABLE,
                        SchemePart.Kind.OUTCOME,
                        SchemePart.Kind.SCORER,
                        SchemePart.Kind.SCORER);
        refused(good.replace("weight: 70", "weight: 60"), 12, "weights that come to 100, found 90");
        refused(good.replace("zh: 上级", "zh: 自评"), 13, "each text once, found 自评 again");
        refused(good.replace("{zh: 通过, en: Accepted}", "通过"), 10, "names with values");
    }

    @Test
    void aCriterionAndItsUsualEvidenceHaveAStatusAndASourceOfTheirOwn() {
        var criterion =
                read(GOOD.replace(
                                "title: {zh: 标准二, en: Second}",
                                """
                                title: {zh: 标准二, en: Second}
                                    status: official
                                    source: 正式通知
                                    usual: {zh: 记录, en: Minutes, status: working, source: 自拟}\
                                """))
                        .criteria()
                        .getLast();

        assertThat(criterion.status()).isEqualTo(TextStatus.OFFICIAL);
        assertThat(criterion.source()).isEqualTo("正式通知");
        assertThat(criterion.points().getFirst().usual())
                .isEqualTo(
                        new UsualEvidence(new Wording("记录", "Minutes"), TextStatus.WORKING, "自拟"));
    }

    @Test
    void aBrokenFileEndsTheStartWithOneSentenceInBothLanguages() {
        var broken =
                new BeanCreationException(
                        "schemesAtStart", "no", new BrokenFile("schemes/a.yaml", 3, "x", "甲"));

        var said = new ByteArrayOutputStream();
        var err = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThatExceptionOfType(BeanCreationException.class)
                    .isThrownBy(() -> {
                        var product = new SpringApplication(Object.class);
                        product.setWebApplicationType(WebApplicationType.NONE);
                        product.setBannerMode(Banner.Mode.OFF);
                        product.addInitializers(context -> {
                            throw broken;
                        });
                        product.run();
                    });
        } finally {
            System.setErr(err);
        }

        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "schemes/a.yaml 第 3 行：应为甲。改好这个文件再启动。",
                        "schemes/a.yaml, line 3: expected x. Mend the file, then start again.");
        assertThat(broken.getCause())
                .isInstanceOfSatisfying(
                        ExitCodeGenerator.class, it -> assertThat(it.getExitCode()).isEqualTo(2));
    }

    private static SchemeFile read(String text) {
        return SchemeFile.read(new DataFiles.DataFile("schemes/small.yaml", true, "0", text));
    }

    private static void refused(String text, int line, String expected) {
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> read(text))
                .withMessageStartingWith("schemes/small.yaml, line " + line + ": ")
                .withMessageContaining(expected);
    }
}
