package org.biaogan.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.biaogan.schemes.Wording;
import org.junit.jupiter.api.Test;

/** The arithmetic of meetings. */
class QuorumCheckTest {

    private static final ActivityKind MEMBERS = kind(Quorum.HALF);
    private static final ActivityKind JOINT = kind(Quorum.TWO_THIRDS);

    @Test
    void halfOfThoseDueAreEnoughForAMembersMeeting() {
        assertThat(keys(MEMBERS, 9, 5, false)).contains("activities.quorum.HALF.met");
        assertThat(keys(MEMBERS, 9, 4, false)).contains("activities.quorum.HALF.not");
        assertThat(keys(MEMBERS, 8, 4, false)).contains("activities.quorum.HALF.met");
    }

    @Test
    void forAdmittingMembersItTakesMoreThanHalf() {
        assertThat(keys(MEMBERS, 8, 4, true)).contains("activities.quorum.MORE_THAN_HALF.not");
        assertThat(keys(MEMBERS, 8, 5, true)).contains("activities.quorum.MORE_THAN_HALF.met");
    }

    @Test
    void aJointMeetingTakesTwoThirds() {
        assertThat(keys(JOINT, 7, 4, false)).contains("activities.quorum.TWO_THIRDS.not");
        assertThat(keys(JOINT, 7, 5, false)).contains("activities.quorum.TWO_THIRDS.met");
        assertThat(keys(JOINT, 9, 6, false)).contains("activities.quorum.TWO_THIRDS.met");
    }

    @Test
    void aDecisionTakesMoreThanHalfOfThoseDueWhoeverIsPresent() {
        assertThat(votes(8, 5, 4)).containsExactly("activities.vote.not");
        assertThat(votes(8, 5, 5)).containsExactly("activities.vote.enough");
        assertThat(votes(8, 5, 6)).containsExactly("activities.vote.too-many");
        assertThat(votes(9, 5, 5)).containsExactly("activities.vote.enough");
    }

    @Test
    void theNumbersAddUpOrAreNotBelieved() {
        assertThat(QuorumCheck.of(JOINT, 5, 4, 1, false, List.of()).getFirst().key())
                .isEqualTo("activities.sum.right");
        assertThat(QuorumCheck.of(JOINT, 5, 3, 1, false, List.of()).getFirst().numbers())
                .containsExactly(3, 1, 5, 1);
        assertThat(QuorumCheck.of(JOINT, 5, 5, 1, false, List.of()))
                .extracting(QuorumCheck.Sentence::key)
                .containsExactly("activities.sum.too-many");
        assertThat(QuorumCheck.of(JOINT, 5, null, 1, false, List.of())).isEmpty();
    }

    private static List<String> keys(ActivityKind kind, int due, int present, boolean admitting) {
        return QuorumCheck.of(kind, due, present, null, admitting, List.of()).stream()
                .map(QuorumCheck.Sentence::key)
                .toList();
    }

    private static List<String> votes(int due, int present, int inFavour) {
        var topic = new Activity.Topic("分工", Outcome.AGREED, inFavour);
        return QuorumCheck.of(MEMBERS, due, present, null, false, List.of(topic)).stream()
                .map(QuorumCheck.Sentence::key)
                .filter(it -> it.startsWith("activities.vote"))
                .toList();
    }

    private static ActivityKind kind(Quorum quorum) {
        return new ActivityKind(
                "meeting",
                new Wording("会议", null),
                ActivityKind.HeldBy.ANY,
                Set.of(),
                quorum,
                DecisionRule.MORE_THAN_HALF_DUE,
                new Wording("条例", null),
                true);
    }
}
