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
 * @param look how far the rendition is by which the file is looked at; null where it needs none
 * @param noLook why there is no rendition; null unless that is so
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
        @Nullable Look look,
        @Nullable Reason noLook,
        Map<Fact, String> facts,
        List<Section> sections,
        int sectionsInAll) {

    /** How far the reading of a file is. */
    public enum State {
        WAITING,
        READ,
        UNREADABLE
    }

    /** How far the rendition of a file is. */
    public enum Look {
        WAITING,
        MADE,
        NOTHING
    }

    /** The same, where the rendition was thrown away and is to be made again. */
    FileText toBeRendered() {
        return new FileText(
                state,
                reason,
                pages,
                cutShort,
                seen,
                Look.WAITING,
                null,
                facts,
                sections,
                sectionsInAll);
    }
}
