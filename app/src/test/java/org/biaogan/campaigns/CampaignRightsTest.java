package org.biaogan.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biaogan.access.Permission.BUILD_PACK;
import static org.biaogan.access.Permission.CITE_EVIDENCE;
import static org.biaogan.access.Permission.READ_CAMPAIGN;
import static org.biaogan.access.Permission.RECORD_RESULT;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Actors;
import org.biaogan.access.Permission;
import org.biaogan.access.Scope;
import org.biaogan.base.NotFound;
import org.biaogan.organization.OrganizationTree;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@CampaignTest
class CampaignRightsTest {

    private final OrganizationTree tree;
    private final Members members;
    private final Actors actors;
    private final Cast cast;

    CampaignRightsTest(OrganizationTree tree, Members members, Actors actors, Cast cast) {
        this.tree = tree;
        this.members = members;
        this.actors = actors;
        this.cast = cast;
    }

    @Test
    void theOrganiserOfTheUnitRunsTheWholeCampaign() {
        var college = cast.college();
        long campaign = cast.campaign(college.generalBranch());

        Actor organiser =
                cast.inCampaign(cast.holder("organiser", college.generalBranch()), campaign);

        assertThat(organiser.permissions()).contains(READ_CAMPAIGN, BUILD_PACK);
        assertThat(organiser.reach())
                .containsExactly(Actor.downFrom(tree.get(college.generalBranch()).path()));
        assertThat(organiser.unitId()).isEqualTo(college.generalBranch());
    }

    @Test
    void aBranchSecretaryDoesTheBranchsPartAndSeesNoOther() {
        var college = cast.college();
        long campaign = cast.campaign(college.generalBranch());

        Actor secretary =
                cast.inCampaign(
                        cast.holder("branch-secretary", college.firstTeacherBranch()), campaign);

        assertThat(secretary.permissions())
                .contains(RECORD_RESULT)
                .doesNotContain(READ_CAMPAIGN, BUILD_PACK);
        assertThat(secretary.reach())
                .containsExactly(Actor.downFrom(tree.get(college.firstTeacherBranch()).path()));
    }

    @Test
    void aSiblingUnitGetsTheSameAnswerAsForAnUnknownCampaign() {
        var college = cast.college();
        long campaign = cast.campaign(college.generalBranch());
        long sibling = cast.holder("secretary", college.siblingGeneralBranch());

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cast.inCampaign(sibling, campaign))
                .withMessage("campaigns.campaign.not-found");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cast.inCampaign(sibling, 999_999))
                .withMessage("campaigns.campaign.not-found");
    }

    @Test
    void theAdministratorKeepsTheHouseAndReadsNoCampaign() {
        var college = cast.college();
        long campaign = cast.campaign(college.generalBranch());
        long administrator = cast.holder("administrator", college.committee());

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cast.inCampaign(administrator, campaign));
    }

    @Test
    void anOfficeOfOneUnitSeesAndWritesInThatUnitOnly() {
        var college = cast.college();
        long campaign = cast.campaign(college.generalBranch());

        Actor contributor =
                cast.inCampaign(cast.holder("contributor", college.generalBranch()), campaign);

        assertThat(contributor.reach())
                .containsExactly(Actor.onlyAt(tree.get(college.generalBranch()).path()));
        assertThat(contributor.permissions()).doesNotContain(READ_CAMPAIGN);
        long above = cast.holder("contributor", college.committee());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cast.inCampaign(above, campaign));
    }

    @Test
    void twoOfficesKeepEachTheirOwnPlace() {
        var college = cast.college();
        long campaign = cast.campaign(college.generalBranch());
        long account = cast.holder("publicity-member", college.generalBranch());
        cast.appoint(
                account,
                "branch-secretary",
                college.firstTeacherBranch(),
                LocalDate.parse("2026-01-01"),
                null);

        Actor actor = cast.inCampaign(account, campaign);

        String general = Actor.onlyAt(tree.get(college.generalBranch()).path());
        String branch = Actor.downFrom(tree.get(college.firstTeacherBranch()).path());
        assertThat(actor.reach()).containsExactlyInAnyOrder(general, branch);
        assertThat(actor.where(CITE_EVIDENCE).reach()).containsExactly(branch);
        assertThat(actor.where(BUILD_PACK).reach()).isEmpty();
    }

    @Test
    void anOfficeCountsFromItsFirstDayToItsLast() {
        var college = cast.college();
        long campaign = cast.campaign(college.generalBranch());
        LocalDate today = LocalDate.parse("2026-11-22");

        assertThat(readsAs(campaign, college.generalBranch(), today, today)).isTrue();
        assertThat(readsAs(campaign, college.generalBranch(), today.plusDays(1), null)).isFalse();
        assertThat(
                        readsAs(
                                campaign,
                                college.generalBranch(),
                                today.minusDays(9),
                                today.minusDays(1)))
                .isFalse();
    }

    private boolean readsAs(long campaign, long unit, LocalDate from, @Nullable LocalDate until) {
        long account = cast.person("once", "组织员");
        cast.appoint(account, "organiser", unit, from, until);
        return actors.find(account, new Scope.OfCampaign(campaign, 0)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "LEAD, MANAGE_CAMPAIGN, REMOVE_EVIDENCE",
        "EDITOR, WRITE_EVALUATION, EDIT_PATH",
        "READER, READ_CAMPAIGN, BUILD_PACK"
    })
    void aRoleGivesWhatItSaysUntilItEnds(MemberRole role, Permission may, Permission mayNot) {
        var college = cast.college();
        long campaign = cast.campaign(college.generalBranch());
        Actor organiser =
                cast.inCampaign(cast.holder("organiser", college.generalBranch()), campaign);
        long account = cast.person("member", "成员");
        cast.appoint(
                account,
                "student-member",
                college.studentBranch(),
                LocalDate.parse("2026-01-01"),
                null);
        long person = cast.personOf(account);

        members.add(organiser, person, role);

        Actor member = cast.inCampaign(account, campaign);
        assertThat(member.permissions()).contains(may).doesNotContain(mayNot);
        assertThat(member.reach()).contains(organiser.reach().getFirst());

        members.end(organiser, person, role);
        assertThat(cast.inCampaign(account, campaign).permissions()).doesNotContain(may);
        assertThat(members.list(organiser))
                .singleElement()
                .satisfies(it -> assertThat(it.endedAt()).isNotNull());
        members.add(organiser, person, role);
    }

    @Test
    void somebodyOfAnotherUnitIsNoMoreKnownThanNobody() {
        var college = cast.college();
        long campaign = cast.campaign(college.generalBranch());
        Actor organiser =
                cast.inCampaign(cast.holder("organiser", college.generalBranch()), campaign);
        long stranger = cast.personOf(cast.holder("contributor", college.siblingGeneralBranch()));

        for (long person : List.of(stranger, 999_999_999L)) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> members.add(organiser, person, MemberRole.READER))
                    .withMessage("organization.person.not-found");
        }
    }
}
