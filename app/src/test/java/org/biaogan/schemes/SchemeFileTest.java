package org.biaogan.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

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

    private static SchemeFile read(String text) {
        return SchemeFile.read("schemes/small.yaml", "0", text);
    }

    private static void refused(String text, int line, String expected) {
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> read(text))
                .withMessageStartingWith("schemes/small.yaml, line " + line + ": ")
                .withMessageContaining(expected);
    }
}
