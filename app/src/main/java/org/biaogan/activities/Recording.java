package org.biaogan.activities;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biaogan.evidence.Upload;
import org.biaogan.organization.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way: what is filled in so far and what saving it would do.
 *
 * @param fresh whether nobody has ticked anything yet, so that what is likely is ticked
 * @param waiting files that were sent already and wait for it
 * @param mayFile whether it can have originals: where a campaign of the unit has a vault
 * @param begin the day on which the earliest campaign begins that it could serve; null where it is
 *     not asked, or there is none
 */
public record Recording(
        NewActivity form,
        boolean fresh,
        List<ActivityKind> kinds,
        List<Unit> units,
        List<Candidate> candidates,
        List<Upload> waiting,
        boolean mayFile,
        @Nullable LocalDate begin) {

    private static final int FEWEST_TOPICS = 3;

    public Recording {
        kinds = List.copyOf(kinds);
        units = List.copyOf(units);
        candidates = List.copyOf(candidates);
        waiting = List.copyOf(waiting);
    }

    /** Whether it happened before the campaigns that it could serve. */
    public boolean isBeforeCampaigns() {
        return begin != null && form.heldOn() != null && form.heldOn().isBefore(begin);
    }

    public Optional<ActivityKind> kind() {
        return kinds.stream().filter(it -> it.code().equals(form.kind())).findFirst();
    }

    /** The kinds that a unit of the chosen one's kind holds, and the one that is chosen. */
    public List<ActivityKind> offered() {
        String unitKind =
                units.stream()
                        .filter(it -> Long.valueOf(it.id()).equals(form.unitId()))
                        .findFirst()
                        .map(Unit::kind)
                        .orElse(null);
        return kinds.stream()
                .filter(it ->
                        unitKind == null
                                || it.heldBy().is(unitKind)
                                || it.code().equals(form.kind()))
                .toList();
    }

    public boolean has(ActivityKind.Field field) {
        return kind().map(it -> it.has(field)).orElse(false);
    }

    public boolean ticked(Candidate candidate) {
        return fresh ? candidate.proposed() : form.serves().contains(candidate.serves().toString());
    }

    public boolean ticked(Candidate candidate, Candidate.Point point) {
        return fresh
                ? candidate.proposed(point)
                : form.cites().contains(candidate.cites(point).toString());
    }

    public List<Candidate> likely() {
        return candidates.stream().filter(it -> it.likely() || ticked(it)).toList();
    }

    public List<Candidate> others() {
        return candidates.stream().filter(it -> !likely().contains(it)).toList();
    }

    /** The rows for topics: those that are said, and some to be filled in. */
    public List<NewTopic> topics() {
        var rows = new ArrayList<>(form.topics());
        while (rows.size() < FEWEST_TOPICS || rows.getLast().said()) {
            rows.add(NewTopic.NONE);
        }
        return rows;
    }

    public List<QuorumCheck.Sentence> arithmetic() {
        return kind().map(it ->
                        QuorumCheck.of(
                                it,
                                form.due(),
                                form.present(),
                                form.onLeave(),
                                form.admitting(),
                                topicsSaid()))
                .orElse(List.of());
    }

    private List<Activity.Topic> topicsSaid() {
        return form.saidTopics().stream()
                .map(it ->
                        new Activity.Topic(
                                requireNonNullElse(it.words(), ""),
                                requireNonNullElse(it.outcome(), Outcome.NOTED),
                                it.inFavour()))
                .toList();
    }
}
