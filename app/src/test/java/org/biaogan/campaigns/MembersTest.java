package org.biaogan.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biaogan.access.SignedInPerson.as;

import org.biaogan.access.Actor;
import org.biaogan.base.NotFound;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CampaignTest
class MembersTest {

    private final Members members;
    private final Cast cast;
    private final MockMvcTester web;

    private Cast.College college;
    private long campaign;
    private Actor organiser;

    MembersTest(Members members, Cast cast, MockMvcTester web) {
        this.members = members;
        this.cast = cast;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        college = cast.college();
        campaign = cast.campaign(college.generalBranch());
        organiser = cast.inCampaign(cast.holder("organiser", college.generalBranch()), campaign);
    }

    @Test
    void aPersonIsFoundByNameBelowWhereOneHoldsAnOfficeAndNowhereElse() {
        cast.holder("counsellor", college.studentBranch());
        cast.holder("dean", college.siblingGeneralBranch());

        assertThat(members.find(organiser, "counsel"))
                .extracting(Candidate::unitName)
                .containsExactly("学生第一党支部");
        assertThat(members.find(organiser, "dean")).isEmpty();
        var above = cast.inCampaign(cast.holder("secretary", college.committee()), campaign);
        assertThat(members.find(above, "dean"))
                .extracting(Candidate::unitName)
                .containsExactly("信息工程学院党总支");
    }

    @Test
    void whoIsFoundGetsARoleAndWhoIsNotDoesNot() {
        cast.holder("counsellor", college.studentBranch());
        cast.holder("dean", college.siblingGeneralBranch());
        long counsellor = members.find(organiser, "counsellor").getFirst().personId();

        members.add(organiser, counsellor, MemberRole.EDITOR);

        assertThat(members.list(organiser))
                .extracting(Member::personId)
                .containsExactly(counsellor);
        long stranger =
                members.find(
                                cast.inCampaign(
                                        cast.holder("secretary", college.committee()), campaign),
                                "dean")
                        .getFirst()
                        .personId();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> members.add(organiser, stranger, MemberRole.EDITOR));
    }

    @Test
    void thePageShowsWhoWasFoundAndSaysWhatIsMissing() {
        cast.holder("counsellor", college.studentBranch());
        String at = "/campaigns/" + campaign + "/members";

        assertThat(web.get().uri(at + "?name=counsellor").with(as(organiser.accountId())))
                .hasStatusOk()
                .bodyText()
                .contains("学生第一党支部 辅导员");
        assertThat(web.get().uri(at + "?name=nobody").with(as(organiser.accountId())))
                .bodyText()
                .contains("没有找到“nobody”");
        assertThat(
                        web.post()
                                .uri(at)
                                .with(as(organiser.accountId()))
                                .param("name", "counsellor")
                                .param("role", "EDITOR"))
                .hasStatus(422)
                .bodyText()
                .contains("这里不能空着", "学生第一党支部 辅导员");
    }
}
