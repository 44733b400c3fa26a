package org.biaogan.desk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something the reader recorded.
 *
 * @param id of the record, of the occurrence a result speaks of, or of the piece
 * @param taskId the task of a result; none otherwise
 * @param title what was recorded, in its own words
 * @param on the day it happened
 */
public record RecordedLine(
        Kind kind,
        long id,
        @Nullable Long taskId,
        String title,
        String unitName,
        LocalDate on,
        OffsetDateTime recordedAt) {

    /** What was recorded. */
    public enum Kind {
        ACTIVITY("notebook"),
        RESULT("check"),
        PIECE("file");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }
    }

    /** Its page in a campaign. */
    public String href(long campaignId) {
        String campaign = "/campaigns/" + campaignId;
        return switch (kind) {
            case ACTIVITY -> campaign + "/activities/" + id;
            case RESULT -> campaign + "/tasks/" + taskId + "/occurrences/" + id;
            case PIECE -> campaign + "/evidence/" + id;
        };
    }
}
