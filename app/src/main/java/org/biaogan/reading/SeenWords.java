package org.biaogan.reading;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaogan.extractor.Reading;
import org.biaogan.extractor.Reading.Fact;
import org.biaogan.extractor.Reading.Section;

/**
 * Words that nobody typed: seen on a photo or on the pages of a scan, perhaps not quite rightly.
 */
public final class SeenWords {

    private SeenWords() {}

    /** How far the look for words is. */
    public enum State {
        WAITING,
        READ,
        NOTHING
    }

    /**
     * Whether words may be seen where none are said: on pictures, and on the pages of PDFs that are
     * pictures.
     */
    static boolean mayBeIn(Reading reading) {
        return reading.facts().containsKey(Fact.SCANS)
                || reading.sections().isEmpty() && PagePictures.areOf(reading.mediaType());
    }

    /** What a file says and what is seen in it, in the order of its pages. */
    static List<Section> together(List<Section> said, List<Section> seen) {
        return Stream.concat(said.stream(), seen.stream())
                .collect(
                        Collectors.toMap(
                                Section::page,
                                Section::text,
                                (one, other) -> one + "\n" + other,
                                TreeMap::new))
                .entrySet()
                .stream()
                .map(it -> new Section(it.getKey(), it.getValue()))
                .toList();
    }
}
