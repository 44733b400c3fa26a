package org.biaogan.desk;

import static java.util.Objects.requireNonNullElse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.biaogan.plan.OccurrenceState;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a timeline is shown, and how; all of it stands in the address.
 *
 * @param at a month within what is shown; today's where none is given
 * @param project the code of a project
 * @param criterion the code of a criterion that tasks serve
 * @param owner the office that answers for tasks
 */
public record TimelineFilter(
        @Nullable TimelineView view,
        @Nullable Zoom zoom,
        @Nullable YearMonth at,
        @Nullable String project,
        @Nullable String criterion,
        @Nullable String owner,
        @Nullable OccurrenceState state) {

    public static final TimelineFilter ALL =
            new TimelineFilter(null, null, null, null, null, null, null);

    public TimelineFilter {
        project = orNull(project);
        criterion = orNull(criterion);
        owner = orNull(owner);
    }

    public TimelineView shownView() {
        return requireNonNullElse(view, TimelineView.LINE);
    }

    public Zoom shownZoom() {
        return requireNonNullElse(zoom, Zoom.WHOLE);
    }

    /** Whether anything is left out. */
    public boolean narrows() {
        return project != null || criterion != null || owner != null || state != null;
    }

    /** Whether a task without a mark is left out: where states are asked for, or a mere part is. */
    boolean hidesIdle() {
        return state != null || shownZoom() != Zoom.WHOLE;
    }

    public TimelineFilter as(TimelineView other) {
        return new TimelineFilter(other, zoom, at, project, criterion, owner, state);
    }

    public TimelineFilter by(Zoom other) {
        return new TimelineFilter(view, other, at, project, criterion, owner, state);
    }

    public TimelineFilter about(@Nullable YearMonth month) {
        return new TimelineFilter(view, zoom, month, project, criterion, owner, state);
    }

    /** The same view and stretch with nothing left out. */
    public TimelineFilter whole() {
        return new TimelineFilter(view, zoom, at, null, null, null, null);
    }

    /** As it stands in an address, with its question mark; empty where nothing is chosen. */
    public String query() {
        return parts().isEmpty() ? "" : "?" + String.join("&", parts());
    }

    /** The same behind another parameter. */
    public String further() {
        return parts().isEmpty() ? "" : "&" + String.join("&", parts());
    }

    private List<String> parts() {
        var parts = new ArrayList<String>();
        add(parts, "view", view);
        add(parts, "zoom", zoom);
        add(parts, "at", at);
        add(parts, "project", project);
        add(parts, "criterion", criterion);
        add(parts, "owner", owner);
        add(parts, "state", state);
        return parts;
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
