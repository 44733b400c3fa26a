package org.biaogan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.biaogan.access.Accounts;
import org.biaogan.sheets.SheetFile;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CampaignTest
class UnitPagesTest {

    private static final String HEAD = "单位,上级单位,单位类别,姓名,岗位,任职起\n";
    private static final String NEW_BRANCH = "实训中心党支部,智能制造学院党总支,教师党支部,,,\n";

    private final MockMvcTester web;
    private final Cast cast;
    private final OrganizationTree tree;
    private final People people;
    private final Accounts accounts;

    private Cast.College college;
    private long department;
    private String at = "";

    UnitPagesTest(
            MockMvcTester web, Cast cast, OrganizationTree tree, People people, Accounts accounts) {
        this.web = web;
        this.cast = cast;
        this.tree = tree;
        this.people = people;
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
                                .param("name", "改名")
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

    @Test
    void anImportIsShownRowByRowAndSavedOnlyOnceConfirmed() {
        String csv = HEAD + NEW_BRANCH + "实训中心党支部,,,新任支部书记,支部书记,2026-09-01\n" + "机电教师党支部,,,,,\n";
        assertThat(preview(csv.getBytes(StandardCharsets.UTF_8)))
                .hasStatusOk()
                .bodyText()
                .contains("将新建单位 1 个、任职 1 项；已有 1 行不变；有误 0 行。", "确认导入");
        assertThat(unitNames()).doesNotContain("实训中心党支部");

        assertThat(run(csv)).hasRedirectedUrl(at);
        assertThat(unitNames()).contains("实训中心党支部");
        assertThat(people.list(cast.inUnit(department, college.committee())))
                .extracting(Person::name)
                .contains("新任支部书记");
    }

    @Test
    void whatIsWrongIsSaidByRowAndNothingCanBeConfirmed() {
        String csv =
                HEAD
                        + "某支部,不存在的总支,教师党支部,,,\n"
                        + "某支部,智能制造学院党总支,俱乐部,,,\n"
                        + "机电教师党支部,,,某人,车间主任,\n"
                        + "机电教师党支部,,,某人,支部书记,去年\n"
                        + ",,,某人,支部书记,\n";
        assertThat(preview(csv.getBytes(StandardCharsets.UTF_8)))
                .bodyText()
                .contains("找不到上级单位“不存在的总支”", "没有“俱乐部”这种单位类别", "没有“车间主任”这种岗位", "看不懂日期“去年”", "没有写单位")
                .doesNotContain("确认导入");
        assertThat(run(csv)).hasStatus(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"身份证号", "政治面貌", "入党时间", "出生年月"})
    void aColumnOfPersonalDataRefusesTheWholeFile(String column) {
        String csv = "单位,姓名,岗位," + column + "\n机电教师党支部,某人,支部书记,x\n";

        assertThat(preview(csv.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(409)
                .bodyText()
                .contains("不该收集的列：" + column);
    }

    @Test
    void aFormulaIsRefusedByItsCell() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("表");
            sheet.value(0, 0, "单位");
            sheet.formula(1, 0, "CONCATENATE(\"a\",\"b\")");
        }
        assertThat(preview(bytes.toByteArray())).hasStatus(409).bodyText().contains("单元格 A2 是公式");
    }

    @Test
    void aSheetWithoutTheColumnsOrWithoutAnythingIsRefused() {
        assertThat(preview("甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(409)
                .bodyText()
                .contains("没有“单位”这一列");
        assertThat(preview(new byte[] {'P', 'K', 3, 4, 0, 0}))
                .hasStatus(409)
                .bodyText()
                .contains("读不出");
        assertThat(preview(new byte[0])).hasStatus(409).bodyText().contains("表格是空的");
    }

    @Test
    void whatChineseExcelWritesAsCsvIsRead() throws IOException {
        byte[] bytes = (HEAD + NEW_BRANCH).getBytes(Charset.forName("GB18030"));

        var sheet = SheetFile.read(new ByteArrayInputStream(bytes));
        assertThat(sheet.headings()).contains("上级单位");
        assertThat(SheetFile.read(SheetFile.write(sheet))).isEqualTo(sheet);
    }

    private List<String> unitNames() {
        return tree.list(cast.inUnit(department, college.committee())).stream()
                .map(Unit::name)
                .toList();
    }

    private MvcTestResult preview(byte[] file) {
        return web.post()
                .uri(at + "/import/preview")
                .multipart()
                .file(new MockMultipartFile("file", "人员.csv", "text/csv", file))
                .with(as(department))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult run(String csv) {
        return web.post()
                .uri(at + "/import")
                .with(as(department))
                .with(csrf())
                .param("table", csv)
                .exchange();
    }

    private MvcTestResult get(long account, String path) {
        return web.get().uri(path).with(as(account)).exchange();
    }
}
