package org.biaogan.evidence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.biaogan.plan.Kept;
import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;

/** All the vault knows of one piece, for a reader of one campaign. */
public record ItemSheet(
        Item item,
        List<Version> versions,
        List<Revision> revisions,
        List<Citation> citations,
        List<Filing> filings) {

    public ItemSheet {
        versions = List.copyOf(versions);
        revisions = List.copyOf(revisions);
        citations = List.copyOf(citations);
        filings = List.copyOf(filings);
    }

    /**
     * The piece as its newest revision tells it.
     *
     * @param holder who keeps the original on paper, where that is said
     * @param pages as they are said, where they could not be counted
     * @param late whether it was captured late
     * @param withdrawnBecause the reason, once it is withdrawn
     * @param removalReason why its bytes are to go or went, also where they went with another piece
     * @param removalAskedBy the account that asked; another one must confirm
     * @param removedAt when the bytes were destroyed
     */
    public record Item(
            long id,
            long unitId,
            String unitName,
            String unitPath,
            String title,
            MaterialClass materialClass,
            LocalDate eventOn,
            @Nullable String source,
            int revision,
            Sensitivity sensitivity,
            @Nullable String holder,
            @Nullable String place,
            @Nullable Integer pages,
            int version,
            Kept kept,
            OffsetDateTime enteredAt,
            long enteredById,
            String enteredBy,
            boolean late,
            @Nullable String withdrawnBecause,
            @Nullable OffsetDateTime withdrawnAt,
            @Nullable String withdrawnBy,
            @Nullable String removalReason,
            @Nullable OffsetDateTime removalAskedAt,
            @Nullable Long removalAskedBy,
            @Nullable OffsetDateTime removedAt) {

        /** Whole days from the event to its capture. */
        public long daysToCapture(ZoneId zone) {
            return ChronoUnit.DAYS.between(
                    eventOn, enteredAt.atZoneSameInstant(zone).toLocalDate());
        }

        public boolean stands() {
            return withdrawnBecause == null && removedAt == null;
        }
    }

    /**
     * Bytes, a place, or totals.
     *
     * @param destroyedAt when the bytes were destroyed, by a removal of this piece or of another
     * @param removalAsked whether somebody asked that they be destroyed
     */
    public record Version(
            int no,
            @Nullable String sha256,
            @Nullable String originalName,
            @Nullable OffsetDateTime fileDate,
            @Nullable Integer pages,
            @Nullable String holder,
            @Nullable String place,
            @Nullable String totals,
            @Nullable String mediaType,
            @Nullable Long bytes,
            OffsetDateTime enteredAt,
            String enteredBy,
            @Nullable OffsetDateTime destroyedAt,
            boolean removalAsked) {

        /** Bytes whose removal is asked for are seen by those only who decide about it. */
        public boolean readable(ItemRights may) {
            return sha256 != null && destroyedAt == null && (!removalAsked || may.remove());
        }
    }

    /** One wording of what the piece is. */
    public record Revision(
            int no,
            String title,
            MaterialClass materialClass,
            LocalDate eventOn,
            @Nullable String source,
            Sensitivity sensitivity,
            @Nullable String holder,
            @Nullable String place,
            @Nullable Integer pages,
            @Nullable String why,
            OffsetDateTime recordedAt,
            String recordedBy) {}

    /** A task, and perhaps an occurrence, to which the piece is filed in this campaign. */
    public record Filing(
            long id,
            long taskId,
            String taskCode,
            String taskTitle,
            @Nullable Long occurrenceId,
            @Nullable String period,
            @Nullable String occurrenceTitle,
            @Nullable String unitName) {}

    public Version newest() {
        return versions.getFirst();
    }

    public Optional<Version> findVersion(int no) {
        return versions.stream().filter(it -> it.no() == no).findFirst();
    }

    /** The citations under one version of a scheme. */
    public List<Citation> under(long versionId) {
        return citations.stream().filter(it -> it.versionId() == versionId).toList();
    }
}
