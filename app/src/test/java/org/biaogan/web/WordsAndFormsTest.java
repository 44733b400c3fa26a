package org.biaogan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class WordsAndFormsTest {

    private static final Figures FIGURES = new Figures(ZoneId.of("Asia/Shanghai"));

    @Test
    void daysAreWrittenInThreeLengthsAndMissingOnesAsADash() {
        var day = LocalDate.of(2026, 11, 2);

        assertThat(FIGURES.date(day)).isEqualTo("2026-11-02");
        assertThat(FIGURES.shortDate(day)).isEqualTo("11-02");
        assertThat(FIGURES.lineDate(day)).isEqualTo("26.11.02");
        assertThat(FIGURES.date((LocalDate) null)).isEqualTo("–");
    }

    @Test
    void timesAreThoseOfTheCollege() {
        var evening = OffsetDateTime.parse("2026-11-30T16:30:00Z");

        assertThat(FIGURES.time(evening)).isEqualTo("2026-12-01 00:30");
        assertThat(FIGURES.date(evening)).isEqualTo("2026-12-01");
    }

    @Test
    void aShareIsWholeOnlyWhenNothingIsMissing() {
        assertThat(FIGURES.percent(9999, 10000)).isEqualTo("99.9%");
        assertThat(FIGURES.percent(3, 3)).isEqualTo("100%");
        assertThat(FIGURES.percent(0, 0)).isEqualTo("–");
    }

    @Test
    void sizesKeepOneDecimal() {
        assertThat(FIGURES.bytes(1023)).isEqualTo("1023 B");
        assertThat(FIGURES.bytes(2L << 30)).isEqualTo("2.0 GB");
        assertThat(FIGURES.range(1, 2)).isEqualTo("1–2");
    }

    @Test
    void onlyAPathOfThisServerIsComeBackTo() {
        assertThat(LocalPath.of("/campaigns/1?page=2")).isEqualTo("/campaigns/1?page=2");
        assertThat(LocalPath.of("//evil.example")).isEqualTo("/");
        assertThat(LocalPath.of("/\\evil.example")).isEqualTo("/");
        assertThat(LocalPath.of("https://evil.example")).isEqualTo("/");
        assertThat(LocalPath.of("/a\r\nSet-Cookie: x=1")).isEqualTo("/");
        assertThat(LocalPath.of(null)).isEqualTo("/");
    }

    @Test
    void aPageOfAnotherServerIsNotComeBackTo() {
        var here = new MockHttpServletRequest();
        here.setServerName("biaogan.example");

        assertThat(LocalPath.ofReferer("http://biaogan.example/a?b=1", here)).isEqualTo("/a?b=1");
        assertThat(LocalPath.ofReferer("http://evil.example/a", here)).isEqualTo("/");
        assertThat(LocalPath.ofReferer("not an address", here)).isEqualTo("/");
    }

    @Test
    void problemsAreFoundByTheirField() {
        var problems = Problems.NONE.and("day", "typeMismatch.int").and("", "web.form.unreadable");

        assertThat(problems.of("day")).hasSize(1);
        assertThat(problems.of("there")).isEmpty();
        assertThat(problems.none()).isFalse();
    }
}
