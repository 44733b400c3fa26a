package org.biaogan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.biaogan.access.Accounts;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CampaignTest
class UnitPagesTest {

    private final MockMvcTester web;
    private final Cast cast;
    private final Accounts accounts;

    private Cast.College college;
    private long department;
    private String at = "";

    UnitPagesTest(MockMvcTester web, Cast cast, Accounts accounts) {
        this.web = web;
        this.cast = cast;
        this.accounts = accounts;
    }

    @BeforeEach
    void aCollege() {
        college = cast.college();
        department = cast.holder("organisation-department", college.committee());
        at = "/units/" + college.committee();
    }

    @Test
    void everyPageOpensForTheOrganisationDepartment() {
        for (String page :
                List.of(
                        "/units",
                        at,
                        at + "/calendar",
                        at + "/settings",
                        at + "/import",
                        "/campaigns")) {
            assertThat(get(department, page)).as(page).hasStatusOk();
        }
        assertThat(get(department, at)).bodyText().contains("机电教师党支部", "添加人员");
    }

    @Test
    void aBranchReadsItsOwnUnitAndChangesNothing() {
        long secretary = cast.holder("branch-secretary", college.firstTeacherBranch());
        String own = "/units/" + college.firstTeacherBranch();

        assertThat(get(secretary, own)).hasStatusOk().bodyText().doesNotContain("添加人员");
        assertThat(get(secretary, at)).hasStatus(404);
        assertThat(
                        web.post()
                                .uri(own + "/name")
                                .with(as(secretary))
                                .with(csrf())
                                .param("newName", "改名")
                                .exchange())
                .hasStatus(403);
    }

    @Test
    void theFirstAdministratorPlantsACollegeAndKeepsItsHouse() {
        long administrator = accounts.addWithPassword("first", "管理员", true, "not-a-secret-1");

        var planted =
                web.post()
                        .uri("/units")
                        .with(as(administrator))
                        .with(csrf())
                        .param("name", "新学校党委")
                        .param("kind", "COLLEGE")
                        .param("foundedOn", "2003-07-01")
                        .exchange();
        assertThat(planted).hasStatus3xxRedirection();
        String page = planted.getResponse().getRedirectedUrl();
        assertThat(get(administrator, page == null ? "" : page))
                .hasStatusOk()
                .bodyText()
                .contains("新学校党委", "添加下属单位", "系统管理员");
    }

    private MvcTestResult get(long account, String path) {
        return web.get().uri(path).with(as(account)).exchange();
    }
}
