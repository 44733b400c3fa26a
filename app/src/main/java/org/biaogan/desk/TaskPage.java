package org.biaogan.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.access.HistoryLine;
import org.biaogan.access.Permission;
import org.biaogan.plan.Acceptance;
import org.biaogan.plan.AcceptanceState;
import org.biaogan.plan.BusinessLink;
import org.biaogan.plan.Occurrence;
import org.biaogan.plan.OccurrenceState;
import org.biaogan.plan.PioneerPost;
import org.biaogan.plan.TaskProblem;
import org.biaogan.plan.TaskSheet;
import org.jspecify.annotations.Nullable;

/**
 * A task with all that hangs on it.
 *
 * @param reader who sees it
 * @param all whether all periods are shown, not the twelve around today
 * @param chosen the occurrence whose material is shown, or none for the whole task
 * @param states of the occurrences, by their numbers
 * @param words the words of a second person on their results, by their numbers
 * @param filed how many pieces are filed for each expectation, by its number
 * @param items the newest pieces filed
 * @param posts the pioneer posts that belong to it
 * @param goals the goals of the business that it carries
 * @param problems what it is to mend and for whom, the wording that speaks first
 */
public record TaskPage(
        Actor reader,
        LocalDate today,
        boolean all,
        TaskSheet sheet,
        @Nullable Occurrence chosen,
        Map<Long, OccurrenceState> states,
        Map<Long, Acceptance> words,
        Map<Long, Integer> filed,
        List<FiledItem> items,
        List<PioneerPost> posts,
        List<BusinessLink> goals,
        List<TaskProblem> problems,
        List<HistoryLine> history) {

    /** More pieces than these are seen in the vault. */
    static final int SHOWN = 30;

    public TaskPage {
        states = Map.copyOf(states);
        words = Map.copyOf(words);
        filed = Map.copyOf(filed);
        items = List.copyOf(items);
        posts = List.copyOf(posts);
        goals = List.copyOf(goals);
        problems = List.copyOf(problems);
        history = List.copyOf(history);
    }

    public boolean more() {
        return items.size() == SHOWN;
    }

    public List<Occurrence> late() {
        return sheet.occurrences().stream()
                .filter(it -> states.get(it.id()) == OccurrenceState.OVERDUE)
                .toList();
    }

    /** The occurrences whose result stands like this with the second person, the newest first. */
    public List<Occurrence> with(AcceptanceState state) {
        return sheet.occurrences().stream()
                .filter(it -> it.resultNo() != null)
                .filter(it -> acceptance(it) == state)
                .sorted(Comparator.comparing(Occurrence::dueOn).reversed())
                .toList();
    }

    private AcceptanceState acceptance(Occurrence occurrence) {
        Acceptance word = words.get(occurrence.id());
        return word == null ? AcceptanceState.WAITING : word.state();
    }

    /** Whether the reader may say what came of it. */
    public boolean mayRecord(Occurrence occurrence) {
        return reader.mayInCampaign(Permission.RECORD_RESULT, occurrence.unitPath());
    }

    /** What the reader most likely means to record: what runs, else the newest overdue. */
    public Optional<Occurrence> likely() {
        return sheet.occurrences().stream()
                .filter(this::mayRecord)
                .filter(it -> states.get(it.id()) == OccurrenceState.DUE)
                .findFirst()
                .or(() ->
                        late().stream()
                                .filter(this::mayRecord)
                                .max(Comparator.comparing(Occurrence::dueOn)));
    }
}
