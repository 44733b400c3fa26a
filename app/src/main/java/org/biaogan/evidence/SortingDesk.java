package org.biaogan.evidence;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.files.FileStore;
import org.biaogan.files.StoredFile;
import org.biaogan.plan.Expectation;
import org.biaogan.plan.KeyPointLink;
import org.biaogan.plan.LinkRole;
import org.biaogan.plan.MaterialClass;
import org.biaogan.plan.Occurrence;
import org.biaogan.plan.Plans;
import org.biaogan.plan.TaskSheet;
import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where files wait until somebody says what each of them is. Each person sees their own; what lies
 * here proves nothing yet.
 */
@Service
public class SortingDesk {

    /** Files on the table at once; the others follow. */
    static final int SHOWN = 40;

    private final UploadRepository uploads;
    private final FileStore store;
    private final EvidenceVault vault;
    private final Filings filings;
    private final Citations citations;
    private final Plans plans;
    private final CivilCalendar calendar;
    private final Clock clock;

    SortingDesk(
            UploadRepository uploads,
            FileStore store,
            EvidenceVault vault,
            Filings filings,
            Citations citations,
            Plans plans,
            CivilCalendar calendar,
            Clock clock) {
        this.uploads = uploads;
        this.store = store;
        this.vault = vault;
        this.filings = filings;
        this.citations = citations;
        this.plans = plans;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A file on the table with what is proposed for it, and the task it was dropped on. */
    public record Line(Upload upload, @Nullable TaskSheet task, SortedFile proposal) {}

    /**
     * Takes a file in. Its bytes are streamed to disk before the row is written; a name that bears
     * the mark of a classified paper, and an empty file, are stopped before that.
     *
     * @param path the name, with the folders it lay in
     */
    public void put(
            Actor actor,
            @Nullable Long taskId,
            @Nullable Long occurrenceId,
            InputStream bytes,
            long size,
            @Nullable String path,
            @Nullable OffsetDateTime fileDate)
            throws IOException {
        actor.must(Permission.FILE_EVIDENCE);
        String name = FileNames.clean(path);
        FileNames.mustBeFit(path == null ? name : path, size);
        if (taskId != null) {
            TaskSheet sheet = plans.sheet(actor, taskId);
            if (occurrenceId != null) {
                chosen(sheet, occurrenceId);
            }
        }
        StoredFile stored = store.store(bytes, name);
        uploads.add(
                actor,
                taskId,
                taskId == null ? null : occurrenceId,
                stored.sha256(),
                name,
                folder(path),
                fileDate,
                OffsetDateTime.now(clock));
    }

    /** The table, with proposals. */
    @Transactional(readOnly = true)
    public List<Line> list(Actor actor) {
        Map<Long, TaskSheet> tasks = new LinkedHashMap<>();
        Long unit = vault.units(actor).keySet().stream().findFirst().orElse(null);
        return uploads.list(actor, SHOWN).stream().map(it -> line(actor, it, tasks, unit)).toList();
    }

    @Transactional(readOnly = true)
    public int count(Actor actor) {
        return uploads.count(actor);
    }

    /** Puts a file aside; it does not enter the vault. */
    @Transactional
    public void discard(Actor actor, long uploadId) {
        actor.must(Permission.FILE_EVIDENCE);
        if (!uploads.remove(actor, uploadId)) {
            throw new NotFound("evidence.upload", uploadId);
        }
    }

    /**
     * Enters what was said into the vault: items, filings and citations in one piece. Where
     * something is missing nothing is saved, and each problem names its line.
     */
    @Transactional
    public Problems enter(Actor actor, Sorting sorting) {
        actor.must(Permission.FILE_EVIDENCE);
        Problems problems = check(sorting);
        if (!problems.none()) {
            return problems;
        }
        Map<Long, Line> lines = new LinkedHashMap<>();
        list(actor).forEach(it -> lines.put(it.upload().id(), it));
        for (SortedFile said : sorting.files()) {
            if (said.take()) {
                Line line = lines.get(said.uploadId());
                if (line == null) {
                    throw new Refused("evidence.sorted-before");
                }
                enter(actor, line, said);
            }
        }
        return Problems.NONE;
    }

    private void enter(Actor actor, Line line, SortedFile said) {
        Upload upload = line.upload();
        long item =
                vault.enter(
                        actor,
                        NewItem.file(
                                requireNonNull(said.unitId()),
                                requireNonNull(said.title()).strip(),
                                requireNonNull(said.materialClass()),
                                requireNonNull(said.eventOn()),
                                blankToNothing(said.source()),
                                upload.sha256(),
                                upload.originalName(),
                                upload.fileDate()));
        if (upload.taskId() != null) {
            filings.file(actor, item, upload.taskId(), upload.occurrenceId(), said.expectationId());
        }
        if (actor.may(Permission.CITE_EVIDENCE)) {
            if (said.keyPointId() != null) {
                citations.cite(actor, item, new NewCitation(said.keyPointId(), null, null));
            }
            said.also().stream()
                    .filter(it -> !it.equals(said.keyPointId()))
                    .forEach(it -> citations.cite(actor, item, new NewCitation(it, null, null)));
        }
        uploads.remove(actor, upload.id());
    }

    private Problems check(Sorting sorting) {
        Problems problems = Problems.NONE;
        LocalDate today = calendar.today();
        for (int i = 0; i < sorting.files().size(); i++) {
            SortedFile said = sorting.files().get(i);
            String field = "files[" + i + "].";
            if (!said.take()) {
                continue;
            }
            String title = said.title();
            if (title == null || title.isBlank()) {
                problems = problems.and(field + "title", "evidence.title.missing");
            } else if (title.strip().length() > 200) {
                problems = problems.and(field + "title", "evidence.title.long");
            }
            if (said.materialClass() == null) {
                problems = problems.and(field + "materialClass", "evidence.class.missing");
            }
            if (said.eventOn() == null) {
                problems = problems.and(field + "eventOn", "evidence.event.missing");
            } else if (said.eventOn().isAfter(today)) {
                problems = problems.and(field + "eventOn", "evidence.event-ahead", said.eventOn());
            }
            if (said.unitId() == null) {
                problems = problems.and(field + "unitId", "evidence.unit.missing");
            }
        }
        return problems;
    }

    private Line line(Actor actor, Upload upload, Map<Long, TaskSheet> tasks, @Nullable Long unit) {
        Long id = upload.taskId();
        TaskSheet task =
                id == null ? null : tasks.computeIfAbsent(id, it -> plans.sheet(actor, it));
        return new Line(upload, task, proposal(upload, task, unit));
    }

    private SortedFile proposal(Upload upload, @Nullable TaskSheet task, @Nullable Long unit) {
        LocalDate today = calendar.today();
        LocalDate day =
                FileNames.findDay(upload.originalName(), today)
                        .orElseGet(() -> fileDay(upload).orElse(today));
        if (task == null) {
            return new SortedFile(
                    upload.id(),
                    true,
                    FileNames.title(upload.originalName()),
                    MaterialClass.O,
                    day,
                    null,
                    unit,
                    null,
                    null,
                    List.of());
        }
        Optional<Expectation> expected = task.expectations().stream().findFirst();
        Long carrier = unit;
        if (upload.occurrenceId() != null) {
            carrier = chosen(task, upload.occurrenceId()).unitId();
        }
        return new SortedFile(
                upload.id(),
                true,
                FileNames.title(upload.originalName()),
                expected.map(Expectation::materialClass).orElse(MaterialClass.O),
                day,
                null,
                carrier,
                expected.map(Expectation::id).orElse(null),
                task.keyPoints().stream()
                        .filter(it -> it.role() == LinkRole.PRIMARY)
                        .findFirst()
                        .map(KeyPointLink::keyPointId)
                        .orElse(null),
                List.of());
    }

    private Optional<LocalDate> fileDay(Upload upload) {
        OffsetDateTime date = upload.fileDate();
        return date == null
                ? Optional.empty()
                : Optional.of(date.atZoneSameInstant(calendar.zone()).toLocalDate())
                        .filter(it -> !it.isAfter(calendar.today()));
    }

    private static Occurrence chosen(TaskSheet sheet, long occurrenceId) {
        return sheet.findOccurrence(occurrenceId)
                .orElseThrow(() -> new NotFound("plan.occurrence", occurrenceId));
    }

    private static @Nullable String folder(@Nullable String path) {
        if (path == null) {
            return null;
        }
        String slashes = path.replace('\\', '/');
        int last = slashes.lastIndexOf('/');
        return last <= 0 ? null : slashes.substring(0, last);
    }

    private static @Nullable String blankToNothing(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
