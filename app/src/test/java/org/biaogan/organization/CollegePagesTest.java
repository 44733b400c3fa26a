package org.biaogan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Each form about the college is sent, and what it set is read by the units below. */
@CampaignTest
class CollegePagesTest {

    private final MockMvcTester web;
    private final Cast cast;
    private final Settings settings;

    private Cast.College college;
    private long department;
    private String general = "";

    CollegePagesTest(MockMvcTester web, Cast cast, Settings settings) {
        this.web = web;
        this.cast = cast;
        this.settings = settings;
    }

    @BeforeEach
    void aCollege() {
        college = cast.college();
        department = cast.holder("organisation-department", college.committee());
        general = "/units/" + college.generalBranch();
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
