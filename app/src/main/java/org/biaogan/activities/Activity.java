package org.biaogan.activities;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One record of something that happened, with all its wordings.
 *
 * @param wordings every wording of what it was, the one that speaks first
 * @param together other units that held it too, by id
 * @param closes the occurrences it closes, as far as the reader may see their campaigns
 * @param originals its pieces in the vault
 * @param matters what of it is followed up
 */
public record Activity(
        long id,
        long unitId,
        String unitName,
        String unitPath,
        List<Wording> wordings,
        List<Together> together,
        List<Closed> closes,
        List<Original> originals,
        List<Matter> matters,
        @Nullable Withdrawn withdrawn) {

    public Activity {
        wordings = List.copyOf(wordings);
        together = List.copyOf(together);
        closes = List.copyOf(closes);
        originals = List.copyOf(originals);
        matters = List.copyOf(matters);
    }

    /**
     * One wording of what it was.
     *
     * @param due how many were due to attend
     * @param admitting whether it decided on admitting members
     * @param words what came of it, in one sentence
     * @param holder who keeps the original on paper
     * @param why it was said anew
     */
    public record Wording(
            int no,
            String kind,
            LocalDate heldOn,
            @Nullable LocalTime fromTime,
            @Nullable LocalTime toTime,
            @Nullable String place,
            @Nullable String chair,
            @Nullable String partner,
            @Nullable Integer due,
            @Nullable Integer present,
            @Nullable Integer onLeave,
            boolean admitting,
            String words,
            @Nullable String holder,
            @Nullable String keptAt,
            @Nullable String why,
            OffsetDateTime recordedAt,
            String recordedBy,
            List<Topic> topics) {

        public Wording {
            topics = List.copyOf(topics);
        }
    }

    /** A topic, what came of it, and how many were in favour where it was put to the vote. */
    public record Topic(String words, Outcome outcome, @Nullable Integer inFavour) {}

    /** Another unit that held it too. */
    public record Together(long unitId, String name) {}

    /** An occurrence it closes. */
    public record Closed(
            long campaignId,
            String campaign,
            long taskId,
            String code,
            String titleZh,
            @Nullable String titleEn,
            long occurrenceId,
            String period,
            String unitName) {

        public org.biaogan.schemes.Wording title() {
            return new org.biaogan.schemes.Wording(titleZh, titleEn);
        }

        Serves.Asked serves() {
            return new Serves.Asked(campaignId, occurrenceId);
        }
    }

    /** A piece in the vault, and a campaign in which it is looked at. */
    public record Original(long itemId, String title, boolean stands, long campaignId) {}

    public record Withdrawn(String reason, OffsetDateTime at, String by) {}

    /** As it reads now. */
    public Wording now() {
        return wordings.getFirst();
    }

    public boolean stands() {
        return withdrawn == null;
    }

    public Optional<Original> findOriginal() {
        return originals.stream().filter(Original::stands).findFirst();
    }
}
