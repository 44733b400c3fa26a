package org.biaogan.evidence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.CivilCalendar;
import org.biaogan.plan.Expectation;
import org.biaogan.plan.KeyPointLink;
import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a file most likely is: told by its name, its device, and the task it was put in for. */
@Component
class Proposals {

    private final CivilCalendar calendar;

    Proposals(CivilCalendar calendar) {
        this.calendar = calendar;
    }

    SortedFile of(Upload upload, @Nullable SortingTask task, @Nullable Long unit) {
        Optional<SortingTask> of = Optional.ofNullable(task);
        Optional<Expectation> expected = of.flatMap(it -> it.expectations().stream().findFirst());
        Long served = of.flatMap(SortingTask::primary).map(KeyPointLink::keyPointId).orElse(null);
        return new SortedFile(
                upload.id(),
                true,
                FileNames.title(upload.originalName()),
                expected.map(Expectation::materialClass).orElse(MaterialClass.O),
                day(upload),
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

    private LocalDate day(Upload upload) {
        LocalDate today = calendar.today();
        return FileNames.findDay(upload.originalName(), today)
                .or(() -> deviceDay(upload.fileDate(), today))
                .orElse(today);
    }

    private Optional<LocalDate> deviceDay(@Nullable OffsetDateTime date, LocalDate today) {
        return Optional.ofNullable(date)
                .map(it -> it.atZoneSameInstant(calendar.zone()).toLocalDate())
                .filter(it -> !it.isAfter(today));
    }
}
