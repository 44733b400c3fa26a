package org.biaogan.reading;

/**
 * What a file seems to say and should not spread, and where; never the number itself.
 *
 * @param page its number where the kind of file has pages; else 0
 * @param places how often on that page
 */
public record Warning(Kind kind, int page, int places) {

    /** What is looked for. */
    public enum Kind {
        /** The mark of a classified paper: such a paper must not be here at all. */
        CLASSIFIED,
        /** A citizen's identity number with a right check digit (GB 11643-1999). */
        ID_NUMBER,
        /** A bank card number with a right check digit (ISO/IEC 7812-1, annex B). */
        BANK_CARD,
        /** A mobile phone number. */
        PHONE
    }
}
