package org.biaogan.evidence;

import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What modules above have to say about a piece to those who can check it. The page of the piece
 * shows it and knows no more of it.
 */
public interface Remarks {

    /** Nothing for who is not asked to check the piece. */
    About about(Actor actor, ItemSheet sheet);

    /**
     * What is open, and what was said of what is not any more.
     *
     * @param more whether there is more than is shown
     */
    record About(List<Remark> open, boolean more, List<Answer> answers) {

        public static final About NOTHING = new About(List.of(), false, List.of());

        public About {
            open = List.copyOf(open);
            answers = List.copyOf(answers);
        }
    }

    /**
     * A sentence, and where to say that it was looked into.
     *
     * @param key of the sentence, which takes the words
     * @param words text, days and wordings
     * @param about the piece it is about, where it is about one
     * @param others the pieces it names, of those the reader may see
     * @param elsewhere whether there is one besides that the reader may not see
     * @param kind and facts tell the sentence from others when it is answered
     */
    record Remark(
            String key,
            List<Object> words,
            @Nullable Piece about,
            List<Piece> others,
            boolean elsewhere,
            String kind,
            String facts) {

        public Remark {
            words = List.copyOf(words);
            others = List.copyOf(others);
        }
    }

    /**
     * What came of looking into something.
     *
     * @param key of what it was, in a few words
     */
    record Answer(String key, Piece about, String reason, String by, OffsetDateTime at) {}

    /** A piece as it is named and linked to. */
    record Piece(long id, String title) {}
}
