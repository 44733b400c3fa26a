package org.biaogan.evidence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.biaogan.base.CivilCalendar;
import org.biaogan.evidence.ProposedDay.From;
import org.biaogan.plan.Expectation;
import org.biaogan.plan.KeyPointLink;
import org.biaogan.plan.MaterialClass;
import org.biaogan.reading.FileHint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a file most likely is: told by its name, by what it says, its device, and the task it was
 * put in for.
 */
@Component
class Proposals {

    /** As much of a text as its heading usually takes. */
    private static final int HEADING = 40;

    private final CivilCalendar calendar;

    Proposals(CivilCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * @param hint what is known of what it says
     * @param task where it was put in for one, or most likely belongs to one
     * @param guessed whether nobody has said the task; what it serves is then only proposed
     * @param units whose pieces the actor may state, the highest first
     */
    SortedFile of(
            Upload upload,
            FileHint hint,
            ProposedDay day,
            @Nullable ProposedKind told,
            @Nullable SortingTask task,
            boolean guessed,
            Map<Long, String> units) {
        FileKind kind = told == null ? null : told.kind();
        Optional<SortingTask> of = Optional.ofNullable(task);
        Optional<Expectation> expected = of.flatMap(it -> expected(it, kind));
        Long served =
                guessed
                        ? null
                        : of.flatMap(SortingTask::primary)
                                .map(KeyPointLink::keyPointId)
                                .orElse(null);
        Long said = named(upload, units);
        Optional<SortingTask.Choice> chosen = of.flatMap(it -> chosen(it, upload, day, said));
        return new SortedFile(
                upload.id(),
                upload.opened() == null || upload.isMail(),
                hint.subject() == null
                        ? FileNames.title(upload.originalName())
                        : FileNames.shortened(hint.subject()),
                expected.map(Expectation::materialClass)
                        .orElse(kind == null ? MaterialClass.O : kind.materialClass()),
                day.day(),
                null,
                chosen.map(SortingTask.Choice::unitId).orElse(said),
                Sensitivity.INTERNAL,
                null,
                null,
                task == null ? null : Long.valueOf(task.id()),
                chosen.map(SortingTask.Choice::id).orElse(null),
                expected.map(Expectation::id).orElse(null),
                upload.keyPointId() == null ? served : upload.keyPointId(),
                null,
                List.of(),
                null);
    }

    /** What kind of paper it is, by its name, what a mail is about, or the heading of its text. */
    static Optional<ProposedKind> kind(Upload upload, FileHint hint) {
        return kind(upload.originalName(), ProposedKind.From.NAME)
                .or(() -> kind(hint.subject(), ProposedKind.From.SUBJECT))
                .or(() -> kind(first(hint.beginning()), ProposedKind.From.TEXT));
    }

    private static Optional<ProposedKind> kind(@Nullable String words, ProposedKind.From from) {
        return Optional.ofNullable(words)
                .flatMap(FileKind::in)
                .map(it -> new ProposedKind(it, it.told(String.valueOf(words)).orElse(""), from));
    }

    private static @Nullable String first(@Nullable String text) {
        return text == null ? null : text.substring(0, Math.min(text.length(), HEADING));
    }

    /** The expected material of the kind's class, or the first of the task. */
    private static Optional<Expectation> expected(SortingTask task, @Nullable FileKind kind) {
        return task.expectations().stream()
                .filter(it -> kind != null && it.materialClass() == kind.materialClass())
                .findFirst()
                .or(() -> task.expectations().stream().findFirst());
    }

    /** The occurrence it was put in for, or the one of its unit in which its day lies. */
    private static Optional<SortingTask.Choice> chosen(
            SortingTask task, Upload upload, ProposedDay day, @Nullable Long unit) {
        if (upload.occurrenceId() != null) {
            return task.findOccurrence(upload.occurrenceId());
        }
        if (day.from() == From.TODAY) {
            return Optional.empty();
        }
        return task.occurrences().stream()
                .filter(it -> Objects.equals(it.unitId(), unit))
                .filter(it -> !day.day().isBefore(it.fromOn()) && !day.day().isAfter(it.dueOn()))
                .findFirst();
    }

    /**
     * The unit that is named by the file or its folders, the longest name first; else the highest.
     */
    private static @Nullable Long named(Upload upload, Map<Long, String> units) {
        String path = (upload.folder() == null ? "" : upload.folder()) + upload.originalName();
        return units.entrySet().stream()
                .filter(it -> path.contains(it.getValue()))
                .max(Comparator.comparing(it -> it.getValue().length()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> units.keySet().stream().findFirst().orElse(null));
    }

    /** The name is what somebody wrote on purpose; a device may have been wrong for years. */
    ProposedDay day(Upload upload, FileHint hint) {
        LocalDate today = calendar.today();
        return FileNames.findDay(upload.originalName(), today)
                .map(it -> new ProposedDay(it, From.NAME))
                .or(() -> said(hint.taken(), today, From.PHOTO))
                .or(() -> sent(hint.sent(), today))
                .or(() -> said(hint.beginning(), today, From.TEXT))
                .or(() ->
                        deviceDay(upload.fileDate(), today)
                                .map(it -> new ProposedDay(it, From.DEVICE)))
                .orElse(new ProposedDay(today, From.TODAY));
    }

    private static Optional<ProposedDay> said(@Nullable String words, LocalDate today, From from) {
        return Optional.ofNullable(words)
                .flatMap(it -> FileNames.findDay(it, today))
                .map(it -> new ProposedDay(it, from));
    }

    /** A mail says its moment in whatever zone; the day is the college's. */
    private Optional<ProposedDay> sent(@Nullable String moment, LocalDate today) {
        try {
            return moment == null
                    ? Optional.empty()
                    : deviceDay(OffsetDateTime.parse(moment), today)
                            .map(it -> new ProposedDay(it, From.MAIL));
        } catch (DateTimeParseException saysNoMoment) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> deviceDay(@Nullable OffsetDateTime date, LocalDate today) {
        return Optional.ofNullable(date)
                .map(it -> it.atZoneSameInstant(calendar.zone()).toLocalDate())
                .filter(it -> !it.isAfter(today));
    }
}
