package org.biaogan.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mark of the trail as a seal covers it. */
public record TrailMark(
        long id,
        Instant at,
        @Nullable Long accountId,
        @Nullable Long unitId,
        @Nullable Long campaignId,
        String what,
        String subject,
        long subjectId,
        @Nullable String digest) {

    /** As exact as the database keeps it. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The entry that seals it, still without the hash of the entry before. */
    LedgerEntry entry(long position, String day, String salt) {
        return new LedgerEntry(
                List.of(
                        LedgerEntry.FORM,
                        "" + position,
                        day,
                        Fingerprint.NOTHING,
                        "" + id,
                        TIME.format(at),
                        accountId == null
                                ? LedgerEntry.NONE
                                : Fingerprint.of("who|" + salt + "|" + accountId),
                        orNone(unitId),
                        orNone(campaignId),
                        LedgerEntry.plain(what),
                        LedgerEntry.plain(subject),
                        "" + subjectId,
                        digest == null ? LedgerEntry.NONE : LedgerEntry.plain(digest)));
    }

    private static String orNone(@Nullable Long id) {
        return id == null ? LedgerEntry.NONE : id.toString();
    }

    /** The same mark under the number of another, to tell whether two were exchanged. */
    TrailMark as(long otherId) {
        return new TrailMark(
                otherId, at, accountId, unitId, campaignId, what, subject, subjectId, digest);
    }
}
