package org.biaogan.sample;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.access.Actors;
import org.biaogan.access.Scope;
import org.biaogan.base.CivilCalendar;
import org.biaogan.plan.Gate;
import org.biaogan.plan.Gates;
import org.biaogan.plan.Plans;
import org.biaogan.plan.TaskField;
import org.biaogan.taskbook.Approval;
import org.biaogan.taskbook.ApprovedBooks;
import org.biaogan.taskbook.ChangeRequests;
import org.springframework.stereotype.Component;

/** The task book was approved in the third month; one change of it was agreed to, one waits. */
@Component
class SampleTaskBook {

    private static final String GATE = "M3";

    private final ApprovedBooks approved;
    private final ChangeRequests requests;
    private final Plans plans;
    private final Gates gates;
    private final Actors actors;
    private final SampleTaskBookRepository rows;
    private final CivilCalendar calendar;

    SampleTaskBook(
            ApprovedBooks approved,
            ChangeRequests requests,
            Plans plans,
            Gates gates,
            Actors actors,
            SampleTaskBookRepository rows,
            CivilCalendar calendar) {
        this.approved = approved;
        this.requests = requests;
        this.plans = plans;
        this.gates = gates;
        this.actors = actors;
        this.rows = rows;
        this.calendar = calendar;
    }

    void approve(SamplePeople.Made made, long campaign) {
        Actor organiser = actors.get(made.organiser(), new Scope.OfCampaign(campaign, 0));
        Actor secretary = actors.get(made.secretary(), new Scope.OfCampaign(campaign, 0));
        LocalDate today = calendar.today();
        LocalDate on =
                gates.list(organiser).stream()
                        .filter(it -> it.code().equals(GATE))
                        .map(Gate::onDate)
                        .findFirst()
                        .orElseThrow();
        String document = "示例党组〔%d〕12 号".formatted(on.getYear());
        approved.approve(secretary, new Approval(on, "学校党委组织部（示例）", document, null));
        rows.approvedAt(campaign, at(on));
        long agreed =
                requests.ask(
                        organiser,
                        task(organiser, "P2-4-03"),
                        Map.of(TaskField.TARGET, "97"),
                        "中期反馈认为目标偏低，毕业去向落实率的目标调高一个百分点。");
        requests.agree(secretary, agreed);
        rows.decidedAt(campaign, agreed, at(today.minusDays(26)), at(today.minusDays(21)));
        long waiting =
                requests.ask(
                        organiser,
                        task(organiser, "P4-1-01"),
                        Map.of(TaskField.TARGET, "3"),
                        "两个支部合并试点，可推广的工作法少一个。");
        rows.askedAt(campaign, waiting, at(today.minusDays(3)));
    }

    private long task(Actor actor, String code) {
        return plans.path(actor)
                .lines()
                .filter(it -> it.task().code().equals(code))
                .map(it -> it.task().id())
                .findFirst()
                .orElseThrow();
    }

    private static OffsetDateTime at(LocalDate day) {
        return day.atTime(9, 0).atOffset(ZoneOffset.ofHours(8));
    }
}
