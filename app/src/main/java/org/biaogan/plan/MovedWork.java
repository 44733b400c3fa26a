package org.biaogan.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.organization.OpenWork;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Component;

/**
 * The work of a unit that is merged into another: what falls due there too ends here with that
 * reason; events, pioneer posts and business goals go along. What the other unit does not carry
 * stays open where it is.
 */
@Component
class MovedWork implements OpenWork {

    private final MovedWorkRepository work;
    private final ResultRepository results;
    private final OccurrenceRepository occurrences;
    private final Trail trail;
    private final Clock clock;

    MovedWork(
            MovedWorkRepository work,
            ResultRepository results,
            OccurrenceRepository occurrences,
            Trail trail,
            Clock clock) {
        this.work = work;
        this.results = results;
        this.occurrences = occurrences;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<Line> list(long unitId, LocalDate today) {
        return work.counts(unitId, today).stream()
                .map(it ->
                        new Line(
                                "plan.open." + it.kind(),
                                List.of("" + it.count(), it.campaign()),
                                !it.kind().equals("late"),
                                "/campaigns/" + it.campaignId() + page(it.kind(), unitId)))
                .toList();
    }

    private static String page(String kind, long unitId) {
        return switch (kind) {
            case "posts" -> "/posts";
            case "goals" -> "/planning";
            default -> "/month?unit=" + unitId;
        };
    }

    @Override
    public void move(Actor actor, Merger merger) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String reason =
                (merger.above() ? "%s 撤销，没办完的交给%s" : "%s 并入%s，由其继续")
                        .formatted(merger.on(), merger.into().name());
        for (MovedWorkRepository.Open it :
                work.open(merger.from().id(), merger.into().id(), merger.on())) {
            results.addSkip(it.campaignId(), it.id(), reason, actor.accountId(), now);
            mark(actor, "plan.occurrence-skipped", "plan_occurrence", it.id(), it.campaignId());
            if (it.title() != null) {
                long id =
                        occurrences.addEvent(
                                it.campaignId(),
                                it.taskId(),
                                merger.into().id(),
                                it.dueOn(),
                                it.title());
                mark(actor, "plan.event-added", "plan_occurrence", id, it.campaignId());
            }
        }
        work.movePosts(merger.from().id(), merger.into().id(), merger.on())
                .forEach(it ->
                        mark(actor, "plan.post-moved", "plan_post", it.id(), it.campaignId()));
        work.moveGoals(merger.from().id(), merger.into().id(), merger.on())
                .forEach(it ->
                        mark(
                                actor,
                                "plan.goal-moved",
                                "plan_business_goal",
                                it.id(),
                                it.campaignId()));
    }

    private void mark(Actor actor, String what, String subject, long id, long campaignId) {
        trail.add(Mark.of(actor.accountId(), what, subject, id).inCampaign(campaignId));
    }
}
