package org.biaogan.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.biaogan.access.SignedInPerson.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.evidence.Citation;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.evidence.ItemSheet;
import org.biaogan.plan.Occurrence;
import org.biaogan.plan.Plans;
import org.biaogan.plan.Results;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One record of a meeting closes what it serves, and opens it again when it is withdrawn. */
@CampaignTest
class ActivitiesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-10");

    private final Activities activities;
    private final Matters matters;
    private final Plans plans;
    private final Results results;
    private final EvidenceVault vault;
    private final Pieces pieces;
    private final SmallPath small;
    private final Cast cast;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor secretary;
    private long branch;

    ActivitiesTest(
            Activities activities,
            Matters matters,
            Plans plans,
            Results results,
            EvidenceVault vault,
            Pieces pieces,
            SmallPath small,
            Cast cast,
            MockMvcTester web) {
        this.activities = activities;
        this.matters = matters;
        this.plans = plans;
        this.results = results;
        this.vault = vault;
        this.pieces = pieces;
        this.small = small;
        this.cast = cast;
        this.web = web;
    }

    @BeforeEach
    void aBranchInACampaign() {
        opened = small.open();
        secretary = opened.branchSecretary();
        branch = opened.college().firstTeacherBranch();
    }

    @Test
    void oneRecordClosesTheMonthFilesItsOriginalAndCitesIt() {
        assertThat(page("/new")).bodyText().contains("任务 P1-1-01", "serves", "checked");

        long id = record();

        Activity activity = activities.get(secretary, id);
        assertThat(activity.closes())
                .extracting(Activity.Closed::occurrenceId)
                .containsExactly(november().id());
        assertThat(november().words()).isEqualTo("议定三件事");
        assertThat(november().doneOn()).isEqualTo(DAY);
        var sheet = vault.get(secretary, activity.originals().getFirst().itemId());
        assertThat(sheet.item().title()).isEqualTo("支部委员会会议 2026-11-10");
        assertThat(sheet.filings())
                .extracting(ItemSheet.Filing::occurrenceId)
                .containsExactly(november().id());
        assertThat(sheet.citations()).extracting(Citation::number).containsOnly("1-2-01");
        assertThat(page("/" + id)).bodyText().contains("议定三件事", "实到 4 + 请假 1 = 应到 5");
        assertThat(page("")).bodyText().contains("议定三件事", "4 / 5");
    }

    @Test
    void whatWasWithdrawnIsOpenAgainAndItsOriginalIsWithdrawnWithIt() {
        long id = record();
        long item = activities.get(secretary, id).originals().getFirst().itemId();

        activities.withdraw(secretary, id, "记错了支部");

        assertThat(november().resultNo()).isNull();
        assertThat(vault.get(secretary, item).item().withdrawnBecause()).isEqualTo("记错了支部");
        assertThatThrownBy(() -> activities.withdraw(secretary, id, "再来"))
                .isInstanceOf(Refused.class);
        assertThat(page("")).bodyText().contains("还没有记录");
        assertThat(page("/" + id)).bodyText().contains("已撤回", "记错了支部");
        assertThat(matters.list(secretary, new MatterFilter(MatterKind.DECISION, null, false)))
                .isEmpty();
    }

    @Test
    void oneRecordClosesOccurrencesOfTwoCampaignsAndOpensBoth() {
        long second = cast.campaign(opened.college().generalBranch());
        long other = small.monthly(second, branch, "2026-11");
        Actor organiser = opened.organiser();
        var form = fields();
        form.add("serves=" + second + ":" + other);

        long id = record(organiser, form);

        assertThat(activities.get(organiser, id).closes())
                .extracting(Activity.Closed::campaignId)
                .containsExactlyInAnyOrder(opened.campaignId(), second);
        Actor there = cast.inCampaign(organiser.accountId(), second);
        assertThat(results.get(there, other).words()).isEqualTo("议定三件事");

        activities.withdraw(organiser, id, "记错了");

        assertThat(results.get(there, other).resultNo()).isNull();
        assertThat(november().resultNo()).isNull();
    }

    @Test
    void aCorrectionIsSaidToWhatItClosesTooAndAFasterOneIsNoticed() {
        long id = record();
        assertThat(correct(id, "议定四件事", "1")).hasStatus3xxRedirection();

        assertThat(november().words()).isEqualTo("议定四件事");
        assertThat(activities.get(secretary, id).wordings()).hasSize(2);
        assertThat(correct(id, "议定五件事", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("刚有人更正过", "议定四件事", "议定五件事");
    }

    @Test
    void anotherBranchRecordsNothingHereAndReadsNothing() {
        long id = record();
        long stranger = cast.holder("branch-secretary", opened.college().secondTeacherBranch());
        Actor other = cast.inCampaign(stranger, opened.campaignId());

        assertThatThrownBy(() -> activities.get(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> record(other, fields())).isInstanceOf(AssertionError.class);
    }

    private long record() {
        return record(secretary, fields());
    }

    private List<String> fields() {
        return new ArrayList<>(
                List.of(
                        "unitId=" + branch,
                        "kind=branch-committee",
                        "heldOn=" + DAY,
                        "due=5",
                        "present=4",
                        "onLeave=1",
                        "words=议定三件事",
                        "topics[0].words=实训室分工",
                        "topics[0].outcome=FOLLOW_UP",
                        "topics[0].owner=组织委员",
                        "topics[0].dueOn=2026-12-20",
                        "serves=" + opened.campaignId() + ":" + november().id(),
                        "cites=" + cites(0),
                        "cites=" + cites(1)));
    }

    private String cites(int keyPoint) {
        return opened.campaignId()
                + ":"
                + november().id()
                + ":"
                + pieces.keyPoint(opened.organiser(), keyPoint);
    }

    /** Saves the form with a file; returns the new record's id. */
    private long record(Actor actor, List<String> fields) {
        var request =
                web.post()
                        .uri(at())
                        .multipart()
                        .file(
                                new MockMultipartFile(
                                        "file",
                                        "记录本.txt",
                                        "text/plain",
                                        "手写的记录".getBytes(StandardCharsets.UTF_8)));
        fields.forEach(it ->
                request.param(it.substring(0, it.indexOf('=')), it.substring(it.indexOf('=') + 1)));
        MvcTestResult saved = request.with(as(actor.accountId())).exchange();
        assertThat(saved).hasStatus3xxRedirection();
        String place = String.valueOf(saved.getResponse().getRedirectedUrl());
        return Long.parseLong(place.substring(place.lastIndexOf('/') + 1));
    }

    private MvcTestResult correct(long id, String words, String seen) {
        return web.post()
                .uri(at() + "/" + id + "/correction")
                .param("unitId", "" + branch)
                .param("kind", "branch-committee")
                .param("heldOn", DAY.toString())
                .param("words", words)
                .param("why", "漏了一件")
                .param("seen", seen)
                .with(as(secretary.accountId()))
                .exchange();
    }

    private Occurrence november() {
        return plans.sheet(secretary, small.task(opened, "P1-1-01")).occurrences().stream()
                .filter(it -> it.unitId() == branch && it.period().equals("2026-11"))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult page(String place) {
        return web.get().uri(at() + place).with(as(secretary.accountId())).exchange();
    }

    private String at() {
        return "/campaigns/" + opened.campaignId() + "/activities";
    }
}
