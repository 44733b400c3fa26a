package org.biaogan.evidence;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.biaogan.extractor.Reading.Fact;

/**
 * A day that a file names within itself: as it says, by the clock of the machine that made it.
 *
 * @param said date and time to the minute, as the file has them
 */
public record DaysWithin(Fact fact, String said) {

    private static final int TO_THE_MINUTE = "2026-03-05T09:30".length();

    /** The days among the facts of a file, the earliest kind first. */
    public static List<DaysWithin> of(Map<Fact, String> facts) {
        return Stream.of(Fact.TAKEN, Fact.CREATED, Fact.MODIFIED)
                .filter(facts::containsKey)
                .map(it -> new DaysWithin(it, minute(facts.getOrDefault(it, ""))))
                .toList();
    }

    private static String minute(String said) {
        String shown = said.length() > TO_THE_MINUTE ? said.substring(0, TO_THE_MINUTE) : said;
        return shown.replace('T', ' ');
    }
}
