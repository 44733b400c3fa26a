package org.biaogan.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.biaogan.extractor.Reading.Fact;
import org.biaogan.extractor.Unreadable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words that are seen in pictures, read behind the same fences as everything else. */
class SeenWordsTest {

    @TempDir private Path folder;

    @Test
    void aPhotoAndAScanSayWhatIsSeenOnThem() throws Exception {
        try (Readers readers = Programs.readers(Limits.USUAL, folder.resolve("work"))) {
            Path photo = MadePictures.written(folder, "主题党日活动签到表", "应到 12 人，实到 12 人");
            Reading seen = readers.readSeen(photo, "签到.png");

            assertThat(seen.sections()).hasSize(1);
            assertThat(seen.sections().getFirst().text()).contains("主题党日活动签到表", "实到");
            Reading scan = readers.readSeen(MadeScans.scan(folder, photo, 2), "扫描件.pdf");
            assertThat(scan.pages()).isEqualTo(2);
            assertThat(scan.sections()).extracting(Reading.Section::page).containsExactly(1, 2);
            assertThat(scan.sections().getLast().text()).contains("主题党日活动签到表");
            Path mixed =
                    MadeScans.scanBetween(
                            folder,
                            MadePictures.written(folder, "主题党日活动签到表"),
                            "Minutes of the meeting, first page",
                            "Minutes of the meeting, last page");
            assertThat(readers.read(mixed, "夹页.pdf").facts()).containsKey(Fact.SCANS);
            Reading between = readers.readSeen(mixed, "夹页.pdf");
            assertThat(between.sections()).extracting(Reading.Section::page).containsExactly(2);
            assertThat(between.sections().getFirst().text()).contains("主题党日");
            assertThatExceptionOfType(Unreadable.class)
                    .isThrownBy(() -> readers.readSeen(MadeFiles.word(folder, "字"), "a.docx"))
                    .extracting(Unreadable::reason)
                    .isEqualTo(Reason.NOT_HERE);
        }
    }
}
