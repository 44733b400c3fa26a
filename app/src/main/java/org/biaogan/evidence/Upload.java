package org.biaogan.evidence;

import java.time.OffsetDateTime;
import org.biaogan.files.StoredFile;
import org.biaogan.reading.Archives;
import org.jspecify.annotations.Nullable;

/**
 * A file that was put in and waits for somebody to say what it is.
 *
 * @param keyPointId whose gap it was put in to mend
 * @param folder where it lay when a whole folder was dropped
 * @param fileDate when the device says it was last changed
 * @param twinOf the title of a standing piece with the same bytes
 * @param opened how far its opening is, where it is an archive or a mail
 * @param said what somebody has said of it and not confirmed yet
 */
public record Upload(
        long id,
        @Nullable Long taskId,
        @Nullable Long occurrenceId,
        @Nullable Long keyPointId,
        String sha256,
        String originalName,
        @Nullable String folder,
        @Nullable OffsetDateTime fileDate,
        String mediaType,
        long bytes,
        @Nullable String twinOf,
        Opened.@Nullable State opened,
        String said) {

    /** Whether it is a mail, which is a piece itself beside what it brings. */
    public boolean isMail() {
        return Archives.isMail(mediaType, originalName);
    }

    /** Whether the bytes are something else than the name's ending says. */
    public boolean disguised() {
        return DisguisedFiles.isDisguised(originalName, mediaType) && !damaged();
    }

    /** Whether it is an Office file that cannot be opened. */
    public boolean damaged() {
        return StoredFile.DAMAGED.equals(mediaType);
    }
}
