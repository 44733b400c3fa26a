package org.biaogan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.biaogan.access.SignedInPerson.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.biaogan.access.Accounts;
import org.biaogan.access.Actor;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Each form about units, people and the college is sent, and what it wrote is read back. */
@CampaignTest
class CollegePagesTest {

    private final MockMvcTester web;
    private final Cast cast;
    private final OrganizationTree tree;
    private final People people;
    private final Accounts accounts;
    private final Settings settings;

    private Cast.College college;
    private long department;
    private String general = "";

    CollegePagesTest(
            MockMvcTester web,
            Cast cast,
            OrganizationTree tree,
            People people,
            Accounts accounts,
            Settings settings) {
        this.web = web;
        this.cast = cast;
        this.tree = tree;
        this.people = people;
        this.accounts = accounts;
        this.settings = settings;
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

        assertThat(post(at + "/closing")).hasRedirectedUrl("/units");
        assertThat(tree.get(branch).closedOn()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void aUnitWithUnitsBelowIsNotClosed() {
        assertThat(post(general + "/closing")).hasStatus(409).bodyText().contains("下面还有单位");
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

    @Test
    void somebodyWhoIsThereTakesAFurtherOffice() {
        appoint("person", "新来的人", "office", "counsellor", "contact", "8601");
        long person = person("新来的人").id();
        appoint("personId", "" + person, "office", "youth-league", "until", "2027-08-31");

        assertThat(person("新来的人").appointments())
                .extracting(Appointment::office, Appointment::untilOn)
                .containsExactlyInAnyOrder(
                        tuple("counsellor", null),
                        tuple("youth-league", LocalDate.of(2027, 8, 31)));
        assertThat(
                        post(
                                general + "/people",
                                "office",
                                "counsellor",
                                "since",
                                "2026-09-01",
                                "portfolio",
                                "分工"))
                .hasStatus(422)
                .bodyText()
                .contains("姓名：这里不能空着。", "分工");
        assertThat(appointed("person", "某人", "office", "counsellor", "until", "2026-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("任职的结束不能早于开始。", "某人");
    }

    @Test
    void aPersonIsCorrectedAndAnAppointmentGetsItsDays() {
        appoint("person", "写错的名", "office", "counsellor");
        Person person = person("写错的名");
        String at = general + "/people/" + person.id();
        long appointment = person.appointments().getFirst().id();

        assertThat(get(at)).hasStatusOk().bodyText().contains("写错的名", "辅导员");
        post(at, "person", "写对的名", "contact", "8602");
        post(
                at + "/appointments/" + appointment,
                "since",
                "2025-09-01",
                "until",
                "2026-08-31",
                "portfolio",
                "宿舍");
        assertThat(person("写对的名"))
                .returns("8602", Person::contact)
                .extracting(it -> it.appointments().getFirst())
                .returns(LocalDate.of(2025, 9, 1), Appointment::fromOn)
                .returns(LocalDate.of(2026, 8, 31), Appointment::untilOn)
                .returns("宿舍", Appointment::portfolio);
        assertThat(
                        post(
                                at + "/appointments/" + appointment,
                                "since",
                                "2025-09-01",
                                "until",
                                "2024-08-31"))
                .hasStatus(422)
                .bodyText()
                .contains("任职的结束不能早于开始。", "2024-08-31");
    }

    @Test
    void anAccountIsConnectedAndAnAppointmentEnded() {
        accounts.addWithPassword("counsellor-1", "辅导员", false, "not-a-secret-1");
        appoint("person", "某辅导员", "office", "counsellor");
        Person person = person("某辅导员");
        String at = general + "/people/" + person.id();

        assertThat(post(at + "/account", "signInName", "nobody"))
                .hasStatus(422)
                .bodyText()
                .contains("没有空闲的账号“nobody”", "nobody");
        post(at + "/account", "signInName", "counsellor-1");
        assertThat(person("某辅导员").signInName()).isEqualTo("counsellor-1");

        long appointment = person.appointments().getFirst().id();
        assertThat(post(general + "/appointments/" + appointment + "/end"))
                .hasRedirectedUrl(general);
        assertThat(person("某辅导员").appointments().getFirst().untilOn())
                .isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void aGeneralBranchShowsTheCalendarOfItsCollegeWithItsHolder() {
        String calendar = "/units/" + college.committee() + "/calendar";
        post(
                calendar + "/terms",
                "year",
                "2026",
                "half",
                "autumn",
                "termFrom",
                "2026-08-24",
                "termTo",
                "2027-01-10");
        post(calendar + "/free-months");
        post(calendar + "/holidays", "day", "2026-10-01", "title", "国庆节");

        assertThat(get(calendar)).bodyText().contains("由本单位设定");
        assertThat(get(general + "/calendar"))
                .bodyText()
                .contains("沿用 示例职业技术学院党委", "2026-08-24 – 2027-01-10", "2026-10-01 国庆节")
                .doesNotContain("checked", "去掉学期");
        assertThat(
                        post(
                                calendar + "/terms",
                                "year",
                                "2027",
                                "half",
                                "spring",
                                "termFrom",
                                "2027-01-05",
                                "termTo",
                                "2027-07-10"))
                .hasStatus(422)
                .bodyText()
                .contains("与 2026-08-24 至 2027-01-10 的学期重叠", "2027-07-10");
        post(calendar + "/terms/2026-autumn/removal");
        post(calendar + "/free-months/removal");
        post(calendar + "/holidays/removal", "removed", "2026-10-01");
        assertThat(get(general + "/calendar")).bodyText().contains("没有设定", "checked");
    }

    @Test
    void theRulesOfTheCollegeAreSetAndReadBelow() {
        String page = "/units/" + college.committee() + "/settings";
        post(
                page,
                "lateAfterDays",
                "45",
                "mostlyPercent",
                "60",
                "beforeYears",
                "5",
                "budget",
                "10");

        assertThat(settings.rules(college.firstTeacherBranch()))
                .isEqualTo(new CollegeRules(45, 60, 5, 10));
        assertThat(post(page, "lateAfterDays", "0", "mostlyPercent", "60", "beforeYears", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("事件后多少天算补录：不能小于 1。");
        assertThat(post(page, "lateAfterDays", "x", "mostlyPercent", "60", "beforeYears", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("事件后多少天算补录：这里要一个整数。");
        long below = cast.holder("administrator", college.generalBranch());
        assertThat(web.get().uri(general + "/settings").with(as(below)).exchange())
                .bodyText()
                .contains("由学校党委的管理员设定", "45");
    }

    private void appoint(String... fields) {
        assertThat(appointed(fields)).hasRedirectedUrl(general);
    }

    private MvcTestResult appointed(String... fields) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "since";
        all[fields.length + 1] = "2026-09-01";
        return post(general + "/people", all);
    }

    private Actor actor() {
        return cast.inUnit(department, college.committee());
    }

    private Unit unit(String name) {
        return tree.list(actor()).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Person person(String name) {
        return people.list(actor()).stream()
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
