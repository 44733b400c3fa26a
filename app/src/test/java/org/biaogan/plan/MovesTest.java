package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.biaogan.access.Actor;
import org.biaogan.base.Forbidden;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CampaignTest
class MovesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final Moves moves;
    private final Plans plans;
    private final Results results;
    private final TaskEvents events;
    private final Gates gates;
    private final PathEditor editor;
    private final SmallPath small;

    private SmallPath.Opened opened;
    private Actor organiser;
    private long task;

    MovesTest(
            Moves moves,
            Plans plans,
            Results results,
            TaskEvents events,
            Gates gates,
            PathEditor editor,
            SmallPath small) {
        this.moves = moves;
        this.plans = plans;
        this.results = results;
        this.events = events;
        this.gates = gates;
        this.editor = editor;
        this.small = small;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        organiser = opened.organiser();
        task = small.task(opened, "P1-1-01");
    }

    @Test
    void aMovedDayIsTheDayAndItsReasonIsKept() {
        Occurrence october = occurrence("2026-10");
        assertThat(october.state(Set.of(), TODAY)).isEqualTo(OccurrenceState.OVERDUE);

        assertThat(moves.move(organiser, task, to("2026-12-05", "场地停电", october))).isTrue();
        assertThat(moves.move(organiser, task, to("2026-12-08", "讲师改期", occurrence("2026-10"))))
                .isTrue();

        Occurrence moved = occurrence("2026-10");
        assertThat(moved.dueOn()).isEqualTo("2026-12-08");
        assertThat(moved.state(Set.of(), TODAY)).isEqualTo(OccurrenceState.DUE);
        assertThat(moves.list(organiser, october.id()))
                .extracting(Move::wasOn, Move::toOn, Move::reason)
                .containsExactly(
                        tuple(LocalDate.parse("2026-12-05"), LocalDate.parse("2026-12-08"), "讲师改期"),
                        tuple(
                                LocalDate.parse("2026-10-31"),
                                LocalDate.parse("2026-12-05"),
                                "场地停电"));
    }

    @Test
    void theSecondOfTwoMovesNothing() {
        Occurrence seen = occurrence("2026-12");
        moves.move(organiser, task, to("2026-12-20", "提前", seen));

        assertThat(moves.move(organiser, task, to("2026-12-25", "也提前", seen))).isFalse();
        assertThat(occurrence("2026-12").dueOn()).isEqualTo("2026-12-20");
        assertThat(moves.list(organiser, seen.id())).hasSize(1);
    }

    @Test
    void whatSpeaksAgainstADayIsSaid() {
        Occurrence december = occurrence("2026-12");

        assertThat(objection("2026-11-21", december)).isEqualTo("plan.move.past");
        assertThat(objection("2028-01-01", december)).isEqualTo("plan.move.outside");
        assertThat(objection("2026-11-30", december)).isEqualTo("plan.move.before-period");
        assertThat(objection("2026-12-31", december)).isEqualTo("plan.move.same");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> moves.move(organiser, task, to("2026-11-30", "早", december)))
                .withMessage("plan.move.before-period");
    }

    @Test
    void whatIsDoneOrSaidNotToBeHeldKeepsItsDay() {
        Occurrence october = occurrence("2026-10");
        Occurrence september = occurrence("2026-09");
        results.record(organiser, october.id(), new NewResult("办了", TODAY, 0));
        results.skip(organiser, september.id(), "没开");

        assertThat(objection("2026-12-05", october)).isEqualTo("plan.move.answered");
        assertThat(objection("2026-12-05", september)).isEqualTo("plan.move.skipped");
    }

    @Test
    void anEventGoesThereWhole() {
        long onEvents = small.task(opened, "P1-1-03");
        long id =
                events.add(
                        organiser,
                        onEvents,
                        new NewEvent(
                                opened.college().generalBranch(),
                                LocalDate.parse("2026-12-10"),
                                "来访"));
        Occurrence event = results.get(organiser, id);

        assertThat(moves.move(organiser, onEvents, to("2026-12-01", "对方提前", event))).isTrue();
        assertThat(results.get(organiser, id).fromOn()).isEqualTo("2026-12-01");
    }

    @Test
    void onlyWhoEditsThePathMovesADay() {
        Occurrence own = occurrence("2026-12");
        NewMove form = to("2026-12-20", "提前", own);

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> moves.move(opened.branchSecretary(), task, form));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> moves.move(small.open().organiser(), task, form));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> moves.move(organiser, small.task(opened, "P1-1-02"), form));
    }

    @Test
    void aMovedDayStaysWhenTheEndMovesAndComesBackWithinIt() {
        Occurrence last = occurrence("2027-06");
        moves.move(organiser, task, to("2027-08-20", "并入暑期", last));

        reschedule("2027-07-31");
        assertThat(occurrence("2027-06").dueOn()).isEqualTo("2027-07-31");
        reschedule("2027-12-31");
        assertThat(occurrence("2027-06").dueOn()).isEqualTo("2027-08-20");
    }

    @Test
    void aGateIsMovedWithItsReasonUntilItIsPassed() {
        Gate gate = gates.list(organiser).getLast();
        NewMove form =
                new NewMove(
                        List.of(gate.onDate().toString()), LocalDate.parse("2027-09-01"), "验收提前");

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> moves.moveGate(opened.branchSecretary(), gate.id(), form));
        assertThat(moves.moveGate(organiser, gate.id(), form)).isTrue();
        assertThat(gates.get(organiser, gate.id()).onDate()).isEqualTo("2027-09-01");
        assertThat(moves.moveGate(organiser, gate.id(), form)).isFalse();
        assertThat(moves.listOfGate(organiser, gate.id()))
                .extracting(Move::reason)
                .containsExactly("验收提前");
        gates.pass(organiser, gate.id(), new GatePassage(TODAY));
        assertThat(moves.objectionToGate(organiser, gate.id(), form).orElseThrow().code())
                .isEqualTo("plan.move.gate-passed");
    }

    private String objection(String day, Occurrence occurrence) {
        return moves.objection(organiser, task, to(day, "因为", occurrence)).orElseThrow().code();
    }

    private static NewMove to(String day, String reason, Occurrence occurrence) {
        return new NewMove(
                List.of(NewMove.name(occurrence.id(), occurrence.dueOn())),
                LocalDate.parse(day),
                reason);
    }

    private Occurrence occurrence(String period) {
        return plans.sheet(organiser, task)
                .findOccurrence(opened.college().firstTeacherBranch(), period)
                .orElseThrow();
    }

    private void reschedule(String toOn) {
        editor.reschedule(organiser, LocalDate.parse("2026-10-20"), LocalDate.parse(toOn));
    }
}
