package org.biaogan.taskbook;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.biaogan.plan.TaskField;
import org.biaogan.taskbook.ChangeRequest.Outcome;
import org.biaogan.taskbook.ChangesSince.Cell;
import org.biaogan.taskbook.ChangesSince.Kind;
import org.biaogan.taskbook.ChangesSince.Line;
import org.biaogan.taskbook.SinceRepository.Touched;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changed since a gate or an approval: told from what each change left, written by nobody. */
@Service
@Transactional(readOnly = true)
public class BookChanges {

    private static final Map<TaskField, Column> COLUMNS =
            Stream.of(Column.values())
                    .filter(it -> it.field().isPresent())
                    .collect(Collectors.toMap(it -> it.field().orElseThrow(), it -> it));

    private final SinceRepository changes;
    private final BookRepository books;
    private final RequestRepository requests;
    private final CivilCalendar calendar;

    BookChanges(
            SinceRepository changes,
            BookRepository books,
            RequestRepository requests,
            CivilCalendar calendar) {
        this.changes = changes;
        this.books = books;
        this.requests = requests;
        this.calendar = calendar;
    }

    /** Since a day began; four statements. */
    public ChangesSince since(Actor actor, LocalDate day) {
        return since(actor, day.atStartOfDay(calendar.zone()).toOffsetDateTime());
    }

    /** Since a moment; four statements. */
    public ChangesSince since(Actor actor, OffsetDateTime moment) {
        long campaign = actor.campaignId();
        Map<Long, OffsetDateTime> added = changes.added(campaign, moment);
        Map<Long, List<Touched>> touched = new LinkedHashMap<>();
        changes.touched(campaign, moment)
                .forEach(it ->
                        touched.computeIfAbsent(it.taskId(), task -> new ArrayList<>()).add(it));
        List<ChangeRequest> agreed =
                requests.list(campaign, actor.accountId()).stream()
                        .filter(it -> it.outcome() == Outcome.AGREED)
                        .filter(it -> isSince(it.decidedAt(), moment))
                        .toList();
        var lines =
                books.lines(campaign).stream()
                        .flatMap(it ->
                                line(
                                        it,
                                        added.get(it.taskId()),
                                        touched.getOrDefault(it.taskId(), List.of()),
                                        agreed)
                                        .stream())
                        .toList();
        return new ChangesSince(moment, lines);
    }

    private static boolean isSince(@Nullable OffsetDateTime at, OffsetDateTime moment) {
        return at != null && !at.isBefore(moment);
    }

    private static Optional<Line> line(
            BookLine task,
            @Nullable OffsetDateTime added,
            List<Touched> touched,
            List<ChangeRequest> agreed) {
        Optional<Touched> cut =
                touched.stream().filter(it -> it.field() == TaskField.CUT).findFirst();
        if (added != null) {
            return cut.isPresent()
                    ? Optional.empty()
                    : Optional.of(line(Kind.ADDED, task, added, List.of(), Optional.empty()));
        }
        if (cut.isPresent()) {
            return Optional.of(
                    line(
                            Kind.CUT,
                            task,
                            cut.get().at(),
                            List.of(),
                            agreed(agreed, task, List.of(TaskField.CUT))));
        }
        var differing = touched.stream().filter(it -> differs(task, it)).toList();
        var fields = differing.stream().map(Touched::field).toList();
        return differing.stream()
                .map(Touched::at)
                .max(OffsetDateTime::compareTo)
                .map(at ->
                        line(
                                Kind.CHANGED,
                                task,
                                at,
                                differing.stream().map(it -> cell(task, it)).toList(),
                                agreed(agreed, task, fields)));
    }

    private static Line line(
            Kind kind,
            BookLine task,
            OffsetDateTime at,
            List<Cell> cells,
            Optional<ChangeRequest> agreed) {
        String reason = agreed.map(ChangeRequest::reason).orElse(task.cutReason());
        return new Line(
                kind,
                task.taskId(),
                task.code(),
                task.title(),
                at,
                reason,
                agreed.map(ChangeRequest::askedBy).orElse(null),
                agreed.map(ChangeRequest::decidedBy).orElse(null),
                cells);
    }

    /** The last request that changed any of these fields. */
    private static Optional<ChangeRequest> agreed(
            List<ChangeRequest> agreed, BookLine task, List<TaskField> fields) {
        return agreed.stream()
                .filter(it -> it.taskId() == task.taskId())
                .filter(it -> fields.stream().anyMatch(it::changes))
                .findFirst();
    }

    private static Column column(TaskField field) {
        return requireNonNull(COLUMNS.get(field));
    }

    private static boolean differs(BookLine task, Touched it) {
        return !it.was().equals(task.cell(column(it.field())));
    }

    private static Cell cell(BookLine task, Touched it) {
        Column column = column(it.field());
        return new Cell(column, it.was(), task.cell(column));
    }
}
