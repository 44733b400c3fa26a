package org.biaogan.activities;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.biaogan.base.CivilDay;
import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A record of something that happened, as it is sent. Kind, unit, day and one sentence are enough.
 *
 * @param due how many were due to attend; numbers only, never who
 * @param admitting whether a members' meeting decided on admitting members, which asks for more
 *     present
 * @param words what came of it, in one sentence
 * @param holder who keeps the original where it stays on paper
 * @param together other units that held it too
 * @param serves the occurrences it closes, as {@link Serves} writes them
 * @param cites for what its originals are cited, as {@link Cites} writes it
 * @param uploads files that wait on the writer's table and are its originals
 * @param why it is said anew; asked where it is a correction
 * @param seen the wording a correction was made over
 */
public record NewActivity(
        @NotNull @Nullable Long unitId,
        @NotBlank @Nullable String kind,
        @NotNull @CivilDay @Nullable LocalDate heldOn,
        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime fromTime,
        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime toTime,
        @Size(max = 100) @Nullable String place,
        @Size(max = 100) @Nullable String chair,
        @Size(max = 200) @Nullable String partner,
        @Min(1) @Max(9999) @Nullable Integer due,
        @Min(0) @Max(9999) @Nullable Integer present,
        @Min(0) @Max(9999) @Nullable Integer onLeave,
        Boolean admitting,
        @NotBlank @Size(max = 500) @Nullable String words,
        @Size(max = 100) @Nullable String holder,
        @Size(max = 200) @Nullable String keptAt,
        List<Long> together,
        List<@Valid NewTopic> topics,
        List<String> serves,
        List<String> cites,
        List<Long> uploads,
        @Size(max = 300) @Nullable String why,
        @Nullable Integer seen) {

    public NewActivity {
        admitting = requireNonNullElse(admitting, false);
        place = orNothing(place);
        chair = orNothing(chair);
        partner = orNothing(partner);
        holder = orNothing(holder);
        keptAt = orNothing(keptAt);
        why = orNothing(why);
        together = List.copyOf(requireNonNullElse(together, List.of()));
        topics = List.copyOf(requireNonNullElse(topics, List.of()));
        serves = List.copyOf(requireNonNullElse(serves, List.of()));
        cites = List.copyOf(requireNonNullElse(cites, List.of()));
        uploads = List.copyOf(requireNonNullElse(uploads, List.of()));
    }

    private static @Nullable String orNothing(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    /** What does not fit together; the sentences stand at the fields. */
    Problems problems(Problems before, LocalDate today) {
        Problems all = before;
        if (heldOn != null && heldOn.isAfter(today)) {
            all = all.and("heldOn", "activities.ahead", heldOn);
        }
        if (toTime != null && (fromTime == null || !toTime.isAfter(fromTime))) {
            all = all.and("toTime", "activities.ends-before");
        }
        if (due == null && (present != null || onLeave != null)) {
            all = all.and("due", "activities.due-missing");
        }
        int there = requireNonNullElse(present, 0);
        int away = requireNonNullElse(onLeave, 0);
        if (due != null && there + away > due) {
            all = all.and("present", "activities.more-than-due", there, away, due);
        }
        all = paperProblems(all);
        for (int i = 0; i < topics.size(); i++) {
            all = topics.get(i).problems(all, i + 1, requireNonNullElse(heldOn, today), present);
        }
        return all;
    }

    /** A paper has somebody who keeps it and a place, or it is none. */
    Problems paperProblems(Problems before) {
        if (holder == null && keptAt != null) {
            return before.and("holder", "activities.holder-missing");
        }
        return holder != null && keptAt == null
                ? before.and("keptAt", "activities.kept-at-missing")
                : before;
    }

    /** The same with these files as its originals. */
    NewActivity with(List<Long> files) {
        return new NewActivity(
                unitId, kind, heldOn, fromTime, toTime, place, chair, partner, due, present,
                onLeave, admitting, words, holder, keptAt, together, topics, serves, cites, files,
                why, seen);
    }

    /** The same for this unit and kind, today where no day is said, filled with what is usual. */
    NewActivity beginning(
            @Nullable Long unit, String ofKind, LocalDate today, ActivityRepository.Usual usual) {
        return new NewActivity(
                unit,
                ofKind,
                requireNonNullElse(heldOn, today),
                fromTime,
                toTime,
                place == null ? usual.place() : place,
                chair == null ? usual.chair() : chair,
                partner,
                due == null ? usual.due() : due,
                present,
                onLeave,
                admitting,
                words,
                holder,
                keptAt,
                together,
                topics,
                serves,
                cites,
                uploads,
                why,
                seen);
    }

    /** The same as a correction of a record, of whose unit nothing is said anew. */
    NewActivity correcting(Activity activity) {
        return new NewActivity(
                activity.unitId(),
                kind,
                heldOn,
                fromTime,
                toTime,
                place,
                chair,
                partner,
                due,
                present,
                onLeave,
                admitting,
                words,
                holder,
                keptAt,
                List.of(),
                topics,
                List.of(),
                List.of(),
                List.of(),
                why,
                seen);
    }

    /** The same made over another wording. */
    NewActivity seeing(int no) {
        return new NewActivity(
                unitId, kind, heldOn, fromTime, toTime, place, chair, partner, due, present,
                onLeave, admitting, words, holder, keptAt, together, topics, serves, cites, uploads,
                why, no);
    }

    boolean onPaper() {
        return holder != null;
    }

    boolean hasOriginals() {
        return onPaper() || !uploads.isEmpty();
    }

    String said() {
        return requireNonNull(words).strip();
    }

    LocalDate day() {
        return requireNonNull(heldOn);
    }

    long unit() {
        return requireNonNull(unitId);
    }

    public List<NewTopic> saidTopics() {
        return topics.stream().filter(NewTopic::said).toList();
    }
}
