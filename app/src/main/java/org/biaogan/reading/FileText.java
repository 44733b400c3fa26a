package org.biaogan.reading;

import java.util.List;
import java.util.Map;
import org.biaogan.extractor.Reading.Fact;
import org.biaogan.extractor.Reading.Section;
import org.biaogan.extractor.Unreadable.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What is known of what a file says.
 *
 * @param reason why it could not be read; null unless that is the state
 * @param pages pages, slides or sheets; null where the kind of file has none
 * @param cutShort whether there is more text than is kept
 * @param seen how far the look at its pictures is; null where the file says its words itself
 * @param facts what the file says of itself
 * @param sections the first of its text
 * @param sectionsInAll how many there are
 */
public record FileText(
        State state,
        @Nullable Reason reason,
        @Nullable Integer pages,
        boolean cutShort,
        SeenWords.@Nullable State seen,
        Map<Fact, String> facts,
        List<Section> sections,
        int sectionsInAll) {

    /** How far the reading of a file is. */
    public enum State {
        WAITING,
        READ,
        UNREADABLE
    }
}
