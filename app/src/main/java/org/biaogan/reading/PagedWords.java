package org.biaogan.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.biaogan.extractor.Reading.Section;

/**
 * What a paper says, told by the pages of its rendition. What is in the file and on no page (a
 * hidden sheet, a note to a slide, a number too wide for its cell) follows without a page, so that
 * it is still found and still warned of.
 */
final class PagedWords {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}]+");

    private PagedWords() {}

    static List<Section> of(List<Section> said, List<Section> pages) {
        String seen = pages.stream().map(it -> plain(it.text())).collect(Collectors.joining());
        var all = new ArrayList<>(pages);
        for (Section section : said) {
            String lost =
                    section.text()
                            .lines()
                            .map(line -> lost(line, seen))
                            .filter(line -> !line.isEmpty())
                            .collect(Collectors.joining("\n"));
            if (!lost.isEmpty()) {
                all.add(new Section(0, lost));
            }
        }
        return all;
    }

    /** The pieces of a line that are on no page. */
    private static String lost(String line, String seen) {
        if (seen.contains(plain(line))) {
            return "";
        }
        return BETWEEN.splitAsStream(line)
                .filter(piece -> !seen.contains(plain(piece)))
                .collect(Collectors.joining(" "));
    }

    private static String plain(String text) {
        return BETWEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }
}
