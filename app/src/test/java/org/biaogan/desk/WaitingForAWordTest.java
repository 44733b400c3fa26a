package org.biaogan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.evidence.Removals;
import org.biaogan.notices.Dues.Due;
import org.biaogan.notices.Inbox;
import org.biaogan.plan.TaskField;
import org.biaogan.taskbook.Approval;
import org.biaogan.taskbook.ApprovedBooks;
import org.biaogan.taskbook.ChangeRequests;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one person began and a second one ends waits for the second one, and for nobody else. */
@CampaignTest
class WaitingForAWordTest {

    private final Inbox inbox;
    private final ApprovedBooks books;
    private final ChangeRequests requests;
    private final Removals removals;
    private final Pieces pieces;
    private final SmallPath small;
    private final Cast cast;

    private SmallPath.Opened opened;
    private Actor secretary;

    WaitingForAWordTest(
            Inbox inbox,
            ApprovedBooks books,
            ChangeRequests requests,
            Removals removals,
            Pieces pieces,
            SmallPath small,
            Cast cast) {
        this.inbox = inbox;
        this.books = books;
        this.requests = requests;
        this.removals = removals;
        this.pieces = pieces;
        this.small = small;
        this.cast = cast;
    }

    @BeforeEach
    void aCampaignWithTwoWhoLeadIt() {
        opened = small.open();
        secretary =
                cast.inCampaign(
                        cast.holder("secretary", opened.college().generalBranch()),
                        opened.campaignId());
    }

    @Test
    void aChangeOfThePromisesWaitsForWhoMayAgree() {
        long task = small.task(opened, "P1-1-02");
        books.approve(
                secretary,
                new Approval(LocalDate.parse("2025-12-01"), "学校党委组织部", "〔2025〕9号", null));

        requests.ask(opened.organiser(), task, Map.of(TaskField.TITLE, "新的名称"), "合并");

        assertThat(waiting(secretary)).containsExactly("P1-1-02 任务 P1-1-02");
        assertThat(waiting(opened.organiser())).isEmpty();
        assertThat(waiting(opened.branchSecretary())).isEmpty();
    }

    @Test
    void aRemovalWaitsForASecondPersonUntilItIsDroppedOrConfirmed() {
        long item = pieces.enter(opened.organiser(), "带证件号的表");

        removals.ask(opened.organiser(), item, "有证件号");

        assertThat(waiting(secretary)).containsExactly("带证件号的表");
        assertThat(waiting(opened.organiser())).isEmpty();

        removals.confirm(secretary, item);

        assertThat(waiting(secretary)).isEmpty();
    }

    private List<String> waiting(Actor actor) {
        return inbox.waiting(actor).stream().map(Due::titleZh).toList();
    }
}
