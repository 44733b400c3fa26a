package org.biaogan.reading;

import java.util.List;

/**
 * What a file seems to say and should not spread, and where; never the number itself.
 *
 * @param pages their numbers where the kind of file has pages, in order; else none
 * @param places how often in the whole file
 */
public record Warning(Kind kind, List<Integer> pages, int places) {

    public Warning {
        pages = List.copyOf(pages);
    }

    /** What is looked for, the gravest first. */
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
