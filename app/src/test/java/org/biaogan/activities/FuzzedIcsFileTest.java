package org.biaogan.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.biaogan.base.Refused;

/** Whatever comes as a calendar file is read within bounds or refused with a reason. */
class FuzzedIcsFileTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T10:00");
    private static final LocalDate SINCE = LocalDate.parse("2025-11-22");

    @FuzzTest
    void aFileIsReadOrRefused(byte[] bytes) {
        try {
            IcsFile.Read read = IcsFile.read(bytes, NOW, SINCE, ZoneId.of("Asia/Shanghai"));
            assertThat(read.past()).allMatch(it -> !it.day().isAfter(NOW.toLocalDate()));
            assertThat(read.past()).allMatch(it -> !it.title().isBlank() && !it.uid().isBlank());
            assertThat(read.notes()).hasSizeLessThanOrEqualTo(20);
        } catch (Refused said) {
            assertThat(said.code()).startsWith("activities.import.");
        }
    }

    @FuzzTest
    void foldedLinesAreShortAndLoseNothing(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("[\r\n]", "");
        String folded = OctetFolding.fold(text + "\r\n");

        assertThat(folded.split("\r\n"))
                .allMatch(it -> it.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(folded.replace("\r\n ", "")).isEqualTo(text + "\r\n");
    }
}
