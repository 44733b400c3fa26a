package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import org.biaogan.base.Refused;

/** Whatever somebody calls a file, what is kept of the name can be shown and written to a disk. */
class FuzzedFileNamesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    @FuzzTest
    void anyNameBecomesOneThatCanBeShown(byte[] bytes) {
        String said = new String(bytes, StandardCharsets.UTF_8);
        String name = FileNames.clean(said);

        assertThat(name).isNotBlank().doesNotContain("/", "\\").isEqualTo(FileNames.clean(name));
        assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).isTrue();
        assertThat(name.codePoints()).allMatch(FuzzedFileNamesTest::isShown);
        String title = FileNames.title(name);
        assertThat(title).isNotBlank();
        assertThat(title.codePointCount(0, title.length())).isLessThanOrEqualTo(200);
        assertThat(FileNames.findDay(said, TODAY))
                .matches(it -> it.isEmpty() || !it.get().isAfter(TODAY));
        String folder = FileNames.folder(said);
        assertThat(folder == null || !folder.isBlank()).isTrue();
        assertThat(FileNames.extension(name)).doesNotContain(".");
        assertThat(bearsAMark(said) || !bearsAMark(name)).isTrue();
    }

    private static boolean isShown(int codePoint) {
        return !Character.isISOControl(codePoint)
                && (Character.getType(codePoint) != Character.FORMAT || codePoint == 0x200d);
    }

    private static boolean bearsAMark(String name) {
        try {
            FileNames.mustBeFit(name, 1);
            return false;
        } catch (Refused classified) {
            return true;
        }
    }
}
