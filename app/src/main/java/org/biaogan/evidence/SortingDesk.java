package org.biaogan.evidence;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.reading.FileHint;
import org.biaogan.reading.PagePictures;
import org.biaogan.schemes.Scheme;
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

    private final UploadRepository uploads;
    private final SortingTaskRepository tasks;
    private final SortingCheck check;
    private final SortingLines lines;
    private final ProposedKeyPoints proposed;
    private final FirstProposals first;
    private final EvidenceVault vault;
    private final Filings filings;
    private final Citations citations;
    private final PagePictures pictures;
    private final CivilCalendar calendar;

    SortingDesk(
            UploadRepository uploads,
            SortingTaskRepository tasks,
            SortingCheck check,
            SortingLines lines,
            ProposedKeyPoints proposed,
            FirstProposals first,
            EvidenceVault vault,
            Filings filings,
            Citations citations,
            PagePictures pictures,
            CivilCalendar calendar) {
        this.uploads = uploads;
        this.tasks = tasks;
        this.check = check;
        this.lines = lines;
        this.proposed = proposed;
        this.first = first;
        this.vault = vault;
        this.filings = filings;
        this.citations = citations;
        this.pictures = pictures;
        this.calendar = calendar;
    }

    /**
     * A file on the table.
     *
     * @param task the one it was put in for, or most likely belongs to
     * @param hint what is known of what it says
     * @param guess why it most likely belongs there; null where that was said
     * @param said what is proposed, with what somebody has said in its place
     * @param opened what came of it where it is an archive or a mail
     */
    public record Line(
            Upload upload,
            @Nullable SortingTask task,
            @Nullable ProposedTask guess,
            @Nullable ProposedKind kind,
            FileHint hint,
            ProposedDay day,
            SortedFile proposal,
            SortedFile said,
            @Nullable Opened opened) {

        /** Whether it only brings other files; a mail is a piece itself. */
        public boolean isArchive() {
            return upload.opened() != null && !upload.isMail();
        }

        /** What tells its class. */
        public ClassFrom classFrom() {
            if (proposal.expectationId() != null) {
                return ClassFrom.TASK;
            }
            return kind == null ? ClassFrom.USUAL : ClassFrom.KIND;
        }

        /** What is proposed, as the page takes it along. */
        public String proposed() {
            return Drafts.proposed(proposal);
        }
    }

    /** The first page of the table. */
    @Transactional(readOnly = true)
    public List<Line> list(Actor actor) {
        return list(actor, Heap.FIRST);
    }

    /** A page of the table, with proposals and warnings; ten statements. */
    @Transactional(readOnly = true)
    public List<Line> list(Actor actor, Heap heap) {
        return lines.of(actor, uploads.list(actor, heap));
    }

    /** The next files after one, wherever they stand on pages. */
    @Transactional(readOnly = true)
    List<Line> list(Actor actor, @Nullable String folder, long after) {
        return lines.of(actor, uploads.list(actor, folder, after, Heap.SIZE));
    }

    /** What these files may be cited for under a scheme, by upload; three statements. */
    @Transactional(readOnly = true)
    public Map<Long, List<ProposedKeyPoint>> keyPoints(
            Actor actor, Scheme scheme, List<Line> files) {
        return proposed.of(actor, scheme, files);
    }

    /** The folders in which files lay that wait. */
    @Transactional(readOnly = true)
    public List<Heap.Folder> folders(Actor actor) {
        return uploads.folders(actor);
    }

    @Transactional(readOnly = true)
    public int count(Actor actor) {
        return uploads.count(actor, null);
    }

    /** How many files wait that lay in a folder or below. */
    @Transactional(readOnly = true)
    public int count(Actor actor, @Nullable String folder) {
        return uploads.count(actor, folder);
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

    /** Keeps what was said of each file, also to which task it belongs; two statements. */
    public void keep(Actor actor, Sorting sorting) {
        actor.must(Permission.FILE_EVIDENCE);
        List<SortedFile> chosen =
                sorting.files().stream()
                        .filter(it ->
                                it.taskId() != null && Drafts.has(Drafts.differing(it), "taskId"))
                        .toList();
        uploads.setTasks(
                actor,
                chosen.stream().map(SortedFile::uploadId).toList(),
                chosen.stream().map(it -> requireNonNull(it.taskId())).toList());
        uploads.say(
                actor,
                sorting.files().stream().map(SortedFile::uploadId).toList(),
                sorting.files().stream().map(Drafts::differing).toList());
    }

    /** Chooses a proposed key point for a file, after what was said of those at hand. */
    public void choose(Actor actor, Sorting sorting, long upload, long keyPoint) {
        keep(actor, sorting);
        uploads.sayMore(actor, List.of(upload), List.of(FirstProposals.chosen(keyPoint)));
    }

    /** Says the same of many files, after what was said of those at hand; returns of how many. */
    public int correct(
            Actor actor, Sorting sorting, @Nullable String folder, BulkCorrection correction) {
        keep(actor, sorting);
        Long task = correction.taskId();
        if (task != null && !filings.fits(actor, task, null, null)) {
            throw new NotFound("plan.task", task);
        }
        List<Long> only =
                correction.of() == BulkCorrection.Of.TICKED
                        ? sorting.files().stream()
                                .filter(SortedFile::take)
                                .map(SortedFile::uploadId)
                                .toList()
                        : null;
        int files =
                uploads.sayOfAll(
                        actor, only, folder, Drafts.of(correction.fields()), correction.taskId());
        int taken = correction.takesFirst() ? first.take(actor, only, folder) : 0;
        return correction.saysNothing() ? taken : files;
    }

    /**
     * Enters what was said into the vault: items, filings and citations in one piece; what is not
     * ticked is kept for later. Where something is missing nothing is saved, and each problem names
     * its line.
     */
    public Problems enter(Actor actor, Sorting sorting) {
        actor.must(Permission.FILE_EVIDENCE);
        Problems problems = check.of(actor, sorting);
        if (!problems.none()) {
            return problems;
        }
        Map<Long, Upload> waiting = new LinkedHashMap<>();
        List<Long> taken =
                sorting.files().stream()
                        .filter(SortedFile::take)
                        .map(SortedFile::uploadId)
                        .toList();
        uploads.list(actor, taken).forEach(it -> waiting.put(it.id(), it));
        for (SortedFile said : sorting.files()) {
            if (said.take()) {
                Upload upload = waiting.get(said.uploadId());
                if (upload == null) {
                    throw new Refused("evidence.sorted-before");
                }
                enter(actor, upload, said);
            }
        }
        keep(actor, Sorting.of(sorting.files().stream().filter(it -> !it.take()).toList()));
        return Problems.NONE;
    }

    private void enter(Actor actor, Upload upload, SortedFile said) {
        if (uploads.remove(actor, upload.id()).isEmpty()) {
            throw new Refused("evidence.sorted-before");
        }
        long item = vault.enter(actor, piece(upload, said));
        Long task = said.taskId() == null ? upload.taskId() : said.taskId();
        if (task != null) {
            boolean fits = filings.fits(actor, task, said.occurrenceId(), said.expectationId());
            filings.file(
                    actor,
                    item,
                    task,
                    fits ? said.occurrenceId() : null,
                    fits ? said.expectationId() : null);
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
