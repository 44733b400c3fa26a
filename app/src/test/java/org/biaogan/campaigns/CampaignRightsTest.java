package org.biaogan.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biaogan.access.Permission.BUILD_PACK;
import static org.biaogan.access.Permission.READ_CAMPAIGN;
import static org.biaogan.access.Permission.RECORD_RESULT;

import org.biaogan.access.Actor;
import org.biaogan.base.NotFound;
import org.biaogan.organization.OrganizationTree;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.junit.jupiter.api.Test;

@CampaignTest
class CampaignRightsTest {

    private final OrganizationTree tree;
    private final Cast cast;

    CampaignRightsTest(OrganizationTree tree, Cast cast) {
        this.tree = tree;
        this.cast = cast;
    }

    @Test
    void theOrganiserOfTheUnitRunsTheWholeCampaign() {
        var college = cast.college();
        long campaign = cast.campaign(college.generalBranch());

        Actor organiser =
                cast.inCampaign(cast.holder("organiser", college.generalBranch()), campaign);

        assertThat(organiser.permissions()).contains(READ_CAMPAIGN, BUILD_PACK);
        assertThat(organiser.reach()).containsExactly(tree.get(college.generalBranch()).path());
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
                .containsExactly(tree.get(college.firstTeacherBranch()).path());
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
}
