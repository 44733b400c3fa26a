package org.biaogan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.biaogan.access.SignedInPerson.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Each form about a unit is sent, and what it wrote is read back. */
@CampaignTest
class UnitFormsTest {

    private final MockMvcTester web;
    private final Cast cast;
    private final OrganizationTree tree;

    private Cast.College college;
    private long department;
    private String general = "";

    UnitFormsTest(MockMvcTester web, Cast cast, OrganizationTree tree) {
        this.web = web;
        this.cast = cast;
        this.tree = tree;
    }

    @BeforeEach
    void aCollege() {
        college = cast.college();
        department = cast.holder("organisation-department", college.committee());
        general = "/units/" + college.generalBranch();
    }

    @Test
    void aUnitIsAddedWithItsDayAndRenamedMovedAndClosedWithTheirs() {
        assertThat(
                        post(
                                general + "/units",
                                "name",
                                "实训党支部",
                                "kind",
                                "TEACHER_BRANCH",
                                "foundedOn",
                                "2019-03-01"))
                .hasRedirectedUrl(general);
        long branch = unit("实训党支部").id();
        String at = "/units/" + branch;

        post(at + "/name", "newName", "实训中心党支部", "renamedOn", "2024-09-01");
        post(
                at + "/place",
                "parentId",
                "" + college.siblingGeneralBranch(),
                "movedOn",
                "2025-03-01");
        assertThat(get(at))
                .bodyText()
                .contains("沿革", "自 2019-03-01 起", "隶属 智能制造学院党总支", "隶属 信息工程学院党总支");
        assertThat(tree.past(branch))
                .extracting(PastUnit::fromOn, PastUnit::name)
                .containsExactly(
                        tuple(LocalDate.of(2019, 3, 1), "实训党支部"),
                        tuple(LocalDate.of(2024, 9, 1), "实训中心党支部"),
                        tuple(LocalDate.of(2025, 3, 1), "实训中心党支部"));

        assertThat(post(at + "/closing", "endedOn", "2026-11-22", "why", "党委会决定"))
                .hasRedirectedUrl(at);
        assertThat(tree.get(branch).closedOn()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void aUnitWithUnitsBelowIsNotClosed() {
        assertThat(post(general + "/closing", "endedOn", "2026-11-22", "why", "党委会决定"))
                .hasStatus(422)
                .bodyText()
                .contains("下面还有单位", "党委会决定");
    }

    @Test
    void whatWasTypedStaysWhereAFormIsToBeMended() {
        assertThat(post(general + "/name", "newName", "  ", "renamedOn", "2026-09-01"))
                .hasStatus(422)
                .bodyText()
                .contains("改为：这里不能空着。", "2026-09-01");
        assertThat(post(general + "/name", "newName", "早年的名字", "renamedOn", "2020-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("早年的名字", "2024-09-01 起已有一次变更");
        assertThat(
                        post(
                                general + "/units",
                                "name",
                                "长".repeat(101),
                                "kind",
                                "CLUB",
                                "foundedOn",
                                "2026-09-01"))
                .hasStatus(422)
                .bodyText()
                .contains("名称：最多 100 个字，请写短一些。", "长".repeat(101));
        assertThat(
                        post(
                                general + "/units",
                                "name",
                                "第二党委",
                                "kind",
                                "COLLEGE",
                                "foundedOn",
                                "2026-09-01"))
                .hasStatus(422)
                .bodyText()
                .contains("学校党委不能挂在“智能制造学院党总支”下面。", "第二党委");
    }

    private Unit unit(String name) {
        return tree.list(cast.inUnit(department, college.committee())).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = web.post().uri(path).with(as(department)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).with(as(department)).exchange();
    }
}
