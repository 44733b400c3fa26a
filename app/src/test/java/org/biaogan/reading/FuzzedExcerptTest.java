package org.biaogan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.biaogan.extractor.Reading.Section;

/** Whatever a file says and whatever is looked for, a place is shown and warnings are counted. */
class FuzzedExcerptTest {

    @FuzzTest
    void aWordThatIsThereIsMarkedWhereItStands(byte[] bytes) {
        String[] said = new String(bytes, StandardCharsets.UTF_8).split("\n", 2);
        String word = Words.plain(said[0]).strip();
        String text = said[said.length - 1];
        Excerpt excerpt = Excerpt.of(text, List.of(word));

        String line = Words.plain(text.replace('\n', ' '));
        assertThat(Words.plain(excerpt.match())).isEqualTo(line.contains(word) ? word : "");
        assertThat(excerpt.before().length() + excerpt.after().length()).isLessThanOrEqualTo(74);
        assertThat(Warnings.in(List.of(new Section(1, text)))).allMatch(it -> it.places() > 0);
    }
}
