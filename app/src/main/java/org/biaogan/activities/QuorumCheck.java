package org.biaogan.activities;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of a meeting, explained: whether the numbers add up, whether enough were present,
 * whether enough were in favour. Says which rule it used; judges nothing else and hinders nothing.
 */
public final class QuorumCheck {

    private QuorumCheck() {}

    /**
     * One sentence of it.
     *
     * @param key its words
     * @param numbers what they speak of
     * @param good whether the rule is kept
     */
    public record Sentence(String key, List<Object> numbers, boolean good) {

        public Sentence {
            numbers = List.copyOf(numbers);
        }
    }

    /** Nothing where the numbers are not said. */
    public static List<Sentence> of(ActivityKind kind, Activity.Wording said) {
        return of(
                kind, said.due(), said.present(), said.onLeave(), said.admitting(), said.topics());
    }

    static List<Sentence> of(
            ActivityKind kind,
            @Nullable Integer due,
            @Nullable Integer present,
            @Nullable Integer onLeave,
            boolean admitting,
            List<Activity.Topic> topics) {
        if (due == null || present == null) {
            return List.of();
        }
        int away = requireNonNullElse(onLeave, 0);
        int missing = due - present - away;
        if (missing < 0) {
            return List.of(
                    new Sentence("activities.sum.too-many", List.of(present, away, due), false));
        }
        var sentences = new ArrayList<Sentence>();
        sentences.add(
                missing == 0
                        ? new Sentence("activities.sum.right", List.of(present, away, due), true)
                        : new Sentence(
                                "activities.sum.others",
                                List.of(present, away, due, missing),
                                true));
        Quorum quorum = kind.quorum();
        if (quorum != null) {
            boolean more = admitting && quorum == Quorum.HALF;
            int least = more ? due / 2 + 1 : quorum.least(due);
            String rule = more ? "MORE_THAN_HALF" : quorum.name();
            sentences.add(
                    new Sentence(
                            "activities.quorum." + rule + (present >= least ? ".met" : ".not"),
                            List.of(due, least, present),
                            present >= least));
        }
        DecisionRule decision = kind.decision();
        if (decision != null) {
            int least = decision.least(due);
            for (int i = 0; i < topics.size(); i++) {
                Integer inFavour = topics.get(i).inFavour();
                if (inFavour != null) {
                    sentences.add(vote(i + 1, inFavour, present, least, due));
                }
            }
        }
        return sentences;
    }

    private static Sentence vote(int topic, int inFavour, int present, int least, int due) {
        if (inFavour > present) {
            return new Sentence(
                    "activities.vote.too-many", List.of(topic, inFavour, present), false);
        }
        boolean enough = inFavour >= least;
        return new Sentence(
                enough ? "activities.vote.enough" : "activities.vote.not",
                List.of(topic, inFavour, least, due),
                enough);
    }
}
