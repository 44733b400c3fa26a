package org.biaogan.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the beginning of a text names. */
class HeadingTest {

    @Test
    void daysAreReadAsPeopleWriteThem() {
        assertThat(days("时间：2026年3月5日下午，上次 2026-02-01，附件 2026.13.40"))
                .containsExactly(day("2026-03-05"), day("2026-02-01"));
        assertThat(days("二〇二六年十二月二十日，1月4日，13月1日"))
                .containsExactly(day("2026-12-20"), day("2027-01-04"));
    }

    @Test
    void whenItWasHeldIsToldFromOtherDays() {
        assertThat(held("根据2026年1月2日的通知，会议时 间：11月9日至11日"))
                .contains(new Heading.Span(day("2026-11-09"), day("2026-11-11")));
        assertThat(held("日期 2026-12-30—1月2日"))
                .contains(new Heading.Span(day("2026-12-30"), day("2027-01-02")));
        assertThat(held("2026年1月2日印发")).isEmpty();
    }

    private static List<LocalDate> days(String text) {
        return Heading.days(text, day("2026-11-10"));
    }

    private static Optional<Heading.Span> held(String text) {
        return Heading.held(text, day("2026-11-10"));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    @Test
    void countsAndNumbersAreComparedWithThoseOfTheTitle() {
        assertThat(Heading.differs("第3次支部委员会记录", "支部委员会第四次会议"))
                .contains(new Heading.Differs("第 3 次", "第 4 次"));
        assertThat(Heading.differs("第23次会议", "第二十三次会议纪要，第一次提出")).isEmpty();
        assertThat(Heading.differs("转发党字〔2026〕12号文", "党字[2026]15号"))
                .contains(new Heading.Differs("〔2026〕12 号", "〔2026〕15 号"));
        assertThat(Heading.differs("会议记录", "第四次会议")).isEmpty();
        assertThat(Heading.differs("第3次党课", "简报第12期")).isEmpty();
    }
}
