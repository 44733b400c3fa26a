package org.biaogan.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.biaogan.evidence.SortingDesk.Line;
import org.biaogan.reading.FileHint;
import org.biaogan.reading.FileTexts;
import org.springframework.stereotype.Component;

/** What is proposed, warned of and said of files on the table; the same few statements for all. */
@Component
class SortingLines {

    private final SortingTaskRepository tasks;
    private final OpeningRepository openings;
    private final Proposals proposals;
    private final EvidenceVault vault;
    private final FileTexts texts;
    private final CivilCalendar calendar;

    SortingLines(
            SortingTaskRepository tasks,
            OpeningRepository openings,
            Proposals proposals,
            EvidenceVault vault,
            FileTexts texts,
            CivilCalendar calendar) {
        this.tasks = tasks;
        this.openings = openings;
        this.proposals = proposals;
        this.vault = vault;
        this.texts = texts;
        this.calendar = calendar;
    }

    List<Line> of(Actor actor, List<Upload> waiting) {
        List<String> fingerprints = waiting.stream().map(Upload::sha256).toList();
        Map<String, FileHint> hints = texts.hints(fingerprints);
        Map<Long, Opened> opened = openings.list(waiting.stream().map(Upload::id).toList());
        Map<Long, ProposedTask> guesses = guesses(actor, waiting);
        Map<Long, SortingTask> known =
                tasks.list(
                        actor,
                        Stream.concat(
                                        waiting.stream()
                                                .map(Upload::taskId)
                                                .filter(Objects::nonNull),
                                        guesses.values().stream().map(ProposedTask::taskId))
                                .collect(Collectors.toSet()),
                        calendar.today());
        Map<Long, String> units = vault.units(actor);
        return waiting.stream()
                .map(it -> {
                    FileHint hint = hints.getOrDefault(it.sha256(), FileHint.NONE);
                    ProposedTask guess = guesses.get(it.id());
                    Long taskId = guess == null ? it.taskId() : Long.valueOf(guess.taskId());
                    SortingTask task = taskId == null ? null : known.get(taskId);
                    ProposedDay day = proposals.day(it, hint);
                    ProposedKind kind = Proposals.kind(it, hint).orElse(null);
                    SortedFile proposal =
                            proposals.of(it, hint, day, kind, task, guess != null, units);
                    return new Line(
                            it,
                            task,
                            guess,
                            kind,
                            hint,
                            day,
                            proposal,
                            Drafts.over(proposal, it.said()),
                            opened.get(it.id()));
                })
                .toList();
    }

    /** By upload, for files that nobody has put in for a task. */
    private Map<Long, ProposedTask> guesses(Actor actor, List<Upload> waiting) {
        var all = new TaskGuesses(tasks.known(actor));
        var guesses = new HashMap<Long, ProposedTask>();
        for (Upload upload : waiting) {
            if (isOpen(upload)) {
                String path =
                        (upload.folder() == null ? "" : upload.folder() + "/")
                                + FileNames.title(upload.originalName());
                all.of(path, TaskGuesses.telling(FileTexts.words(path)))
                        .ifPresent(it -> guesses.put(upload.id(), it));
            }
        }
        return guesses;
    }

    /** Whether nobody has said to which task it belongs, nor that it belongs to none. */
    private static boolean isOpen(Upload upload) {
        return upload.taskId() == null
                && (upload.opened() == null || upload.isMail())
                && !Drafts.has(upload.said(), "taskId");
    }
}
