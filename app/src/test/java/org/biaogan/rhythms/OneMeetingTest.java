package org.biaogan.rhythms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.activities.Activities;
import org.biaogan.activities.Feeds;
import org.biaogan.activities.HeldMeeting;
import org.biaogan.plan.Occurrence;
import org.biaogan.plan.Plans;
import org.biaogan.plan.Results;
import org.biaogan.rhythms.Beat.State;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The promise of the product in one place: a meeting is recorded once, and everything that has to
 * show it follows; withdrawn, everything is as it was.
 */
@CampaignTest
class OneMeetingTest {

    private static final LocalDate DAY = LocalDate.parse("2026-10-12");

    private final Rhythms rhythms;
    private final Activities activities;
    private final Feeds feeds;
    private final Plans plans;
    private final Results results;
    private final SmallPath small;
    private final Cast cast;
    private final MockMvcTester web;

    private Actor organiser;
    private Actor elsewhere;
    private SmallPath.Opened opened;
    private long branch;
    private long first;
    private long second;
    private String feed = "";

    OneMeetingTest(
            Rhythms rhythms,
            Activities activities,
            Feeds feeds,
            Plans plans,
            Results results,
            SmallPath small,
            Cast cast,
            MockMvcTester web) {
        this.rhythms = rhythms;
        this.activities = activities;
        this.feeds = feeds;
        this.plans = plans;
        this.results = results;
        this.small = small;
        this.cast = cast;
        this.web = web;
    }

    /** What shows a meeting, each told by its own page or front door. */
    private record Shown(State year, String here, String there, boolean inLedger, boolean inFeed) {

        static final Shown NOTHING = new Shown(State.MISSING, "", "", false, false);
    }

    @Test
    void oneMeetingChangesYearTwoCampaignsLedgerAndFeedAndWithdrawnChangesAllOfThemBack() {
        assertThat(shown()).isEqualTo(Shown.NOTHING);

        long id =
                activities.record(
                        organiser,
                        HeldMeeting.closing(
                                branch,
                                "branch-committee",
                                DAY,
                                List.of(
                                        opened.campaignId() + ":" + first,
                                        elsewhere.campaignId() + ":" + second)));

        assertThat(shown()).isEqualTo(new Shown(State.HELD, "议定三件事", "议定三件事", true, true));

        activities.withdraw(organiser, id, "记错了支部");

        assertThat(shown()).isEqualTo(Shown.NOTHING);
    }

    @BeforeEach
    void aBranchInTwoCampaigns() {
        opened = small.open();
        organiser = opened.organiser();
        branch = opened.college().firstTeacherBranch();
        first =
                plans.sheet(organiser, small.task(opened, "P1-1-01")).occurrences().stream()
                        .filter(it -> it.unitId() == branch && it.period().equals("2026-10"))
                        .findFirst()
                        .map(Occurrence::id)
                        .orElseThrow();
        long campaign = cast.campaign(opened.college().generalBranch());
        second = small.monthly(campaign, branch, "2026-10");
        elsewhere = cast.inCampaign(organiser.accountId(), campaign);
        feed = feeds.make(organiser, branch);
    }

    private Shown shown() {
        return new Shown(
                rhythms.beat(organiser, branch, "branch-committee", "2026-10").state(),
                said(organiser, first),
                said(elsewhere, second),
                page("/campaigns/" + opened.campaignId() + "/activities/ledgers").contains("实训室分工"),
                page("/feeds/" + feed + ".ics").contains("支部委员会会议"));
    }

    private String said(Actor actor, long occurrence) {
        String words = results.get(actor, occurrence).words();
        return words == null ? "" : words;
    }

    private String page(String address) {
        var page = web.get().uri(address).with(as(organiser.accountId())).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
