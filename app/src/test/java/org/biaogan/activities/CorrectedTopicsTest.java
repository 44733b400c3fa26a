package org.biaogan.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What was agreed and is followed up stays so when a record is corrected. */
@CampaignTest
class CorrectedTopicsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-10");

    private final Activities activities;
    private final SmallPath small;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor secretary;
    private long id;

    CorrectedTopicsTest(Activities activities, SmallPath small, MockMvcTester web) {
        this.activities = activities;
        this.small = small;
        this.web = web;
    }

    @BeforeEach
    void aMeetingThatAgreedOnSomethingToBeFollowedUp() {
        opened = small.open();
        secretary = opened.branchSecretary();
        long branch = opened.college().firstTeacherBranch();
        id =
                activities.record(
                        secretary, HeldMeeting.of(branch, "branch-committee", DAY, 7, List.of()));
    }

    @Test
    void theFormShowsTheEntryOfTheLedgerAndSavingItAddsNoSecondOne() {
        Matter entry = ledger().getFirst();
        assertThat(web.get().uri(at()).with(as(secretary.accountId())).exchange())
                .bodyText()
                .contains("name=\"topics[0].matter\" value=\"" + entry.id() + "\"", "已在议定事项台账");

        assertThat(correct("topics[0].words=实训室分工再议", "topics[0].matter=" + entry.id()))
                .hasStatus3xxRedirection();

        assertThat(activities.get(secretary, id).now().topics())
                .containsExactly(new Activity.Topic("实训室分工再议", Outcome.FOLLOW_UP, null));
        assertThat(ledger()).containsExactly(entry);
        assertThat(web.get().uri(at()).with(as(secretary.accountId())).exchange())
                .bodyText()
                .contains("name=\"topics[0].matter\" value=\"" + entry.id() + "\"");
    }

    @Test
    void whatIsToBeFollowedUpByTheCorrectionOnlyIsAddedToTheLedger() {
        long entry = ledger().getFirst().id();

        assertThat(
                        correct(
                                "topics[0].words=实训室分工",
                                "topics[0].matter=" + entry,
                                "topics[1].words=修订教案",
                                "topics[1].outcome=FOLLOW_UP",
                                "topics[1].owner=专业主任",
                                "topics[1].dueOn=2026-12-20"))
                .hasStatus3xxRedirection();

        assertThat(ledger()).extracting(Matter::words).containsExactly("实训室分工", "修订教案");
    }

    @Test
    void anEntryOfAnotherRecordIsNotTaken() {
        assertThat(correct("topics[0].words=实训室分工", "topics[0].matter=999999")).hasStatus(404);
    }

    @Test
    void moreInFavourThanPresentAreNotAccepted() {
        assertThat(
                        correct(
                                "topics[0].words=实训室分工",
                                "topics[0].matter=" + ledger().getFirst().id(),
                                "topics[0].inFavour=8"))
                .hasStatus(422)
                .bodyText()
                .contains("议题 1：赞成 8 人，多于实到 7 人");
    }

    private List<Matter> ledger() {
        return activities.get(secretary, id).matters();
    }

    private MvcTestResult correct(String... topics) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "unitId=" + opened.college().firstTeacherBranch(),
                                "kind=branch-committee",
                                "heldOn=" + DAY,
                                "due=7",
                                "present=7",
                                "words=议定三件事",
                                "why=写漏了",
                                "seen=1",
                                "topics[0].outcome=FOLLOW_UP"));
        fields.addAll(List.of(topics));
        var request = web.post().uri(at());
        fields.forEach(it ->
                request.param(it.substring(0, it.indexOf('=')), it.substring(it.indexOf('=') + 1)));
        return request.with(as(secretary.accountId())).exchange();
    }

    private String at() {
        return "/campaigns/" + opened.campaignId() + "/activities/" + id + "/correction";
    }
}
