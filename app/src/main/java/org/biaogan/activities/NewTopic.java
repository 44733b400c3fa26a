package org.biaogan.activities;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.biaogan.base.CivilDay;
import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A topic of a meeting as it is sent; one without words is none.
 *
 * @param inFavour how many were in favour, where it was put to the vote
 * @param owner who sees to it, where it is to be followed up
 * @param matter its entry of the ledger, where it is followed up already
 */
public record NewTopic(
        @Size(max = 300) @Nullable String words,
        @Nullable Outcome outcome,
        @Min(0) @Max(9999) @Nullable Integer inFavour,
        @Size(max = 100) @Nullable String owner,
        @CivilDay @Nullable LocalDate dueOn,
        @Nullable Long matter) {

    static final NewTopic NONE = new NewTopic(null, null, null, null, null, null);

    public NewTopic {
        words = words == null || words.isBlank() ? null : words.strip();
        owner = owner == null || owner.isBlank() ? null : owner.strip();
        outcome = requireNonNullElse(outcome, Outcome.NOTED);
    }

    boolean said() {
        return words != null;
    }

    /** Whether it is a new entry of the ledger. */
    boolean followedUp() {
        return said() && outcome == Outcome.FOLLOW_UP && matter == null;
    }

    /**
     * What does not fit together.
     *
     * @param no its number, from 1
     * @param heldOn the day of the meeting
     * @param present how many were there, where that is said
     */
    Problems problems(Problems before, int no, LocalDate heldOn, @Nullable Integer present) {
        String line = "topics[" + (no - 1) + "].";
        Problems all = before;
        if (words == null && owner != null) {
            all = all.and(line + "words", "activities.topic.empty", no);
        }
        if (inFavour != null && present != null && inFavour > present) {
            all = all.and(line + "inFavour", "activities.vote.too-many", no, inFavour, present);
        }
        if (followedUp() && owner == null) {
            all = all.and(line + "owner", "activities.topic.owner-missing", no);
        }
        if (followedUp() && dueOn == null) {
            all = all.and(line + "dueOn", "activities.topic.due-missing", no);
        }
        if (followedUp() && dueOn != null && dueOn.isBefore(heldOn)) {
            all = all.and(line + "dueOn", "activities.topic.due-before", no, heldOn);
        }
        return all;
    }
}
