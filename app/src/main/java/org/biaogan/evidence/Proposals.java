package org.biaogan.evidence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
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

    private final CivilCalendar calendar;

    Proposals(CivilCalendar calendar) {
        this.calendar = calendar;
    }

    SortedFile of(Upload upload, ProposedDay day, @Nullable SortingTask task, @Nullable Long unit) {
        Optional<SortingTask> of = Optional.ofNullable(task);
        Optional<Expectation> expected = of.flatMap(it -> it.expectations().stream().findFirst());
        Long served = of.flatMap(SortingTask::primary).map(KeyPointLink::keyPointId).orElse(null);
        return new SortedFile(
                upload.id(),
                true,
                FileNames.title(upload.originalName()),
                expected.map(Expectation::materialClass).orElse(MaterialClass.O),
                day.day(),
                null,
                of.flatMap(it -> chosen(it, upload)).map(SortingTask.Choice::unitId).orElse(unit),
                Sensitivity.INTERNAL,
                null,
                null,
                upload.taskId(),
                upload.occurrenceId(),
                expected.map(Expectation::id).orElse(null),
                upload.keyPointId() == null ? served : upload.keyPointId(),
                null,
                List.of());
    }

    private static Optional<SortingTask.Choice> chosen(SortingTask task, Upload upload) {
        return Optional.ofNullable(upload.occurrenceId()).flatMap(task::findOccurrence);
    }

    /** The name is what somebody wrote on purpose; a device may have been wrong for years. */
    ProposedDay day(Upload upload, FileHint hint) {
        LocalDate today = calendar.today();
        return FileNames.findDay(upload.originalName(), today)
                .map(it -> new ProposedDay(it, From.NAME))
                .or(() -> said(hint.taken(), today, From.PHOTO))
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

    private Optional<LocalDate> deviceDay(@Nullable OffsetDateTime date, LocalDate today) {
        return Optional.ofNullable(date)
                .map(it -> it.atZoneSameInstant(calendar.zone()).toLocalDate())
                .filter(it -> !it.isAfter(today));
    }
}
