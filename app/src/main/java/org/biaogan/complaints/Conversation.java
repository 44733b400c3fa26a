package org.biaogan.complaints;

import java.util.List;

/** A complaint and all that was said to it, in that order. */
public record Conversation(Complaint complaint, List<Word> words) {

    public Conversation {
        words = List.copyOf(words);
    }
}
