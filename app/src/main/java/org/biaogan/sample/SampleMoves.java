package org.biaogan.sample;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.biaogan.plan.CampaignPath;
import org.biaogan.plan.Moves;
import org.biaogan.plan.NewMove;
import org.biaogan.plan.Occurrence;
import org.biaogan.plan.Plans;
import org.springframework.stereotype.Component;

/** A few days of the sample campaign that were moved, each for a reason. */
@Component
class SampleMoves {

    private final Plans plans;
    private final Moves moves;
    private final CivilCalendar calendar;

    SampleMoves(Plans plans, Moves moves, CivilCalendar calendar) {
        this.plans = plans;
        this.moves = moves;
        this.calendar = calendar;
    }

    void move(Actor organiser) {
        LocalDate today = calendar.today();
        move(organiser, today, "P2-3-02", -5, "期末考试周提前，走访安排在考前。");
        move(organiser, today, "P2-4-04", 12, "企业年底检修，技术服务改到检修后。");
        move(organiser, today, "P4-2-03", 9, "社区活动室装修，等开放后再去。");
        plans.gates(organiser).stream()
                .filter(it -> it.passedOn() == null && it.onDate().isAfter(today))
                .findFirst()
                .ifPresent(it ->
                        moves.moveGate(
                                organiser,
                                it.id(),
                                new NewMove(
                                        List.of(it.onDate().toString()),
                                        it.onDate().plusDays(20),
                                        "学校反馈会推迟，整改期限顺延。")));
    }

    /** Moves what of a task is due next by some days, where the new day is still to come. */
    private void move(Actor organiser, LocalDate today, String code, int days, String reason) {
        long task =
                plans.path(organiser)
                        .lines()
                        .map(CampaignPath.Line::task)
                        .filter(it -> it.code().equals(code))
                        .findFirst()
                        .orElseThrow()
                        .id();
        plans.sheet(organiser, task).occurrences().stream()
                .filter(it -> isOpen(it, today))
                .findFirst()
                .ifPresent(it -> moves.move(organiser, task, to(it, days, reason)));
    }

    private static NewMove to(Occurrence occurrence, int days, String reason) {
        return new NewMove(
                List.of(NewMove.name(occurrence.id(), occurrence.dueOn())),
                occurrence.dueOn().plusDays(days),
                reason);
    }

    private static boolean isOpen(Occurrence it, LocalDate today) {
        return it.words() == null && !it.skipped() && it.dueOn().isAfter(today.plusDays(8));
    }
}
