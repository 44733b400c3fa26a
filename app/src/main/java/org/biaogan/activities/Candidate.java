package org.biaogan.activities;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.plan.LinkRole;
import org.biaogan.schemes.Shares;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence that an activity may close, or an event of a task that it may add and close.
 *
 * @param running whether its period has the day; otherwise it was due before
 * @param likely whether activities of this kind usually serve this task
 * @param said whether something was said of it already
 * @param expectationId the original record that its task expects, where it does
 * @param mayCite whether the reader may cite there
 */
public record Candidate(
        Serves serves,
        String campaign,
        long taskId,
        String code,
        Wording title,
        String period,
        @Nullable String eventTitle,
        String unitName,
        LocalDate dueOn,
        boolean running,
        boolean said,
        boolean likely,
        @Nullable Long expectationId,
        boolean mayCite,
        List<Point> points) {

    public Candidate {
        points = List.copyOf(points);
    }

    /** A key point of its task. */
    public record Point(
            long versionId,
            long keyPointId,
            String code,
            Wording title,
            LinkRole role,
            Shares shares) {}

    public long campaignId() {
        return serves.campaignId();
    }

    /** Whether the record itself adds what it closes. */
    public boolean isEvent() {
        return serves instanceof Serves.Event;
    }

    public Cites cites(Point point) {
        return new Cites(serves, point.keyPointId());
    }

    /** Ticked when nobody has said otherwise. */
    public boolean proposed() {
        return likely && running && !said;
    }

    /** Whether the originals would be cited for it without a word: where it is free, or first. */
    public boolean proposed(Point point) {
        return mayCite
                && (point.shares() == Shares.FREE
                        || points.stream()
                                .filter(it -> it.versionId() == point.versionId())
                                .findFirst()
                                .filter(point::equals)
                                .isPresent());
    }
}
