package org.biaogan.evidence;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.reading.FileHint;
import org.biaogan.reading.FileTexts;
import org.biaogan.reading.PagePictures;
import org.biaogan.reading.Warning;
import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where files wait until somebody says what each of them is. Each person sees their own; what lies
 * here proves nothing yet.
 */
@Service
@Transactional
public class SortingDesk {

    /** Files on the table at once; the others follow. */
    static final int SHOWN = 40;

    private final UploadRepository uploads;
    private final SortingTaskRepository tasks;
    private final SortingCheck check;
    private final Proposals proposals;
    private final EvidenceVault vault;
    private final Filings filings;
    private final Citations citations;
    private final FileTexts texts;
    private final PagePictures pictures;
    private final CivilCalendar calendar;

    SortingDesk(
            UploadRepository uploads,
            SortingTaskRepository tasks,
            SortingCheck check,
            Proposals proposals,
            EvidenceVault vault,
            Filings filings,
            Citations citations,
            FileTexts texts,
            PagePictures pictures,
            CivilCalendar calendar) {
        this.uploads = uploads;
        this.tasks = tasks;
        this.check = check;
        this.proposals = proposals;
        this.vault = vault;
        this.filings = filings;
        this.citations = citations;
        this.texts = texts;
        this.pictures = pictures;
        this.calendar = calendar;
    }

    /** A file on the table with what is proposed for it, and the task it belongs to. */
    public record Line(
            Upload upload,
            @Nullable SortingTask task,
            List<Warning> warnings,
            ProposedDay day,
            SortedFile proposal) {}

    /** The table, with proposals and warnings; seven statements. */
    @Transactional(readOnly = true)
    public List<Line> list(Actor actor) {
        Long unit = vault.units(actor).keySet().stream().findFirst().orElse(null);
        List<Upload> waiting = uploads.list(actor, SHOWN);
        Set<Long> ids =
                waiting.stream()
                        .map(Upload::taskId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Map<Long, SortingTask> known = tasks.list(actor, ids, calendar.today());
        Map<String, FileHint> hints = texts.hints(waiting.stream().map(Upload::sha256).toList());
        return waiting.stream()
                .map(it -> {
                    SortingTask task = it.taskId() == null ? null : known.get(it.taskId());
                    FileHint hint = hints.getOrDefault(it.sha256(), FileHint.NONE);
                    ProposedDay day = proposals.day(it, hint);
                    return new Line(
                            it, task, hint.warnings(), day, proposals.of(it, day, task, unit));
                })
                .toList();
    }

    @Transactional(readOnly = true)
    public int count(Actor actor) {
        return uploads.count(actor);
    }

    /** How the first page of a file on the table looks; none where it cannot be drawn. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<Path> picture(Actor actor, long uploadId) throws InterruptedException {
        actor.must(Permission.FILE_EVIDENCE);
        var upload =
                uploads.find(actor, uploadId)
                        .orElseThrow(() -> new NotFound("evidence.upload", uploadId));
        return pictures.find(upload.sha256(), upload.name(), 1, PagePictures.Size.LEAF);
    }

    /** What a piece may be filed to within a task. */
    @Transactional(readOnly = true)
    public SortingTask task(Actor actor, long taskId) {
        SortingTask task = tasks.list(actor, Set.of(taskId), calendar.today()).get(taskId);
        if (task == null) {
            throw new NotFound("plan.task", taskId);
        }
        return task;
    }

    /** Says to which task each file belongs, so that the table offers what that task has. */
    public void choose(Actor actor, Sorting sorting) {
        actor.must(Permission.FILE_EVIDENCE);
        Set<Long> chosen =
                sorting.files().stream()
                        .map(SortedFile::taskId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Set<Long> known = tasks.list(actor, chosen, calendar.today()).keySet();
        for (SortedFile said : sorting.files()) {
            if (said.taskId() != null && known.contains(said.taskId())) {
                uploads.setTask(actor, said.uploadId(), said.taskId());
            }
        }
    }

    /**
     * Enters what was said into the vault: items, filings and citations in one piece. Where
     * something is missing nothing is saved, and each problem names its line.
     */
    public Problems enter(Actor actor, Sorting sorting) {
        actor.must(Permission.FILE_EVIDENCE);
        Problems problems = check.of(actor, sorting);
        if (!problems.none()) {
            return problems;
        }
        Map<Long, Upload> waiting = new LinkedHashMap<>();
        uploads.list(actor, SHOWN).forEach(it -> waiting.put(it.id(), it));
        for (SortedFile said : sorting.files()) {
            if (said.take()) {
                Upload upload = waiting.get(said.uploadId());
                if (upload == null) {
                    throw new Refused("evidence.sorted-before");
                }
                enter(actor, upload, said);
            }
        }
        return Problems.NONE;
    }

    private void enter(Actor actor, Upload upload, SortedFile said) {
        if (uploads.remove(actor, upload.id()).isEmpty()) {
            throw new Refused("evidence.sorted-before");
        }
        long item = vault.enter(actor, piece(upload, said));
        Long task = upload.taskId();
        if (task != null) {
            filings.file(actor, item, task, said.occurrenceId(), said.expectationId());
        } else if (said.taskId() != null) {
            filings.file(actor, item, said.taskId(), null, null);
        }
        if (!actor.may(Permission.CITE_EVIDENCE)) {
            return;
        }
        if (said.keyPointId() != null) {
            citations.cite(actor, item, new NewCitation(said.keyPointId(), null, said.share()));
        }
        said.also().stream()
                .filter(it -> !it.equals(said.keyPointId()))
                .forEach(it -> citations.cite(actor, item, new NewCitation(it, null, null)));
    }

    private static NewItem piece(Upload upload, SortedFile said) {
        return new NewItem(
                requireNonNull(said.unitId()),
                requireNonNull(said.title()).strip(),
                requireNonNull(said.materialClass()),
                requireNonNull(said.eventOn()),
                said.source(),
                upload.sha256(),
                upload.originalName(),
                upload.fileDate(),
                null,
                said.holder(),
                said.place(),
                null,
                requireNonNull(said.sensitivity()));
    }
}
