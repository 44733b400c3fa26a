package org.biaogan.trail;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was done: ids and a digest, never content.
 *
 * @param what the act, for example {@code evidence.withdrawn}; also the key of its words on screen
 * @param subject the table of the object, for example {@code evidence_item}
 * @param digest SHA-256 of what was written, in hex, where there is something to seal
 */
public record Mark(
        @Nullable Long accountId,
        @Nullable Long unitId,
        @Nullable Long campaignId,
        String what,
        String subject,
        long subjectId,
        @Nullable String digest) {

    public static Mark of(long accountId, String what, String subject, long subjectId) {
        return new Mark(accountId, null, null, what, subject, subjectId, null);
    }

    public Mark inUnit(long unit) {
        return new Mark(accountId, unit, campaignId, what, subject, subjectId, digest);
    }

    public Mark inCampaign(long campaign) {
        return new Mark(accountId, unitId, campaign, what, subject, subjectId, digest);
    }

    public Mark sealing(String sha256) {
        return new Mark(accountId, unitId, campaignId, what, subject, subjectId, sha256);
    }
}
