package org.biaogan.evidence;

/** The kind of paper that a file most likely is, and the word that tells so. */
public record ProposedKind(FileKind kind, String word, From from) {

    /** Where the word stands. */
    public enum From {
        NAME,
        SUBJECT,
        TEXT
    }
}
