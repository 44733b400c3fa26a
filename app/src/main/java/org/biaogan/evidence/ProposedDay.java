package org.biaogan.evidence;

import java.time.LocalDate;

/** The day on which a file's event most likely was, and what tells so. */
public record ProposedDay(LocalDate day, From from) {

    /** What tells a day, the surest first. */
    public enum From {
        NAME,
        PHOTO,
        MAIL,
        TEXT,
        DEVICE,
        TODAY
    }
}
