package org.biaogan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
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

/** An import says row by row what it will do, and does that or nothing. */
@CampaignTest
class UnitImportTest {

    private static final String HEAD = "单位,上级单位,单位类别,设立日期,姓名,岗位,任职起,联系方式\n";
    private static final String NEW_BRANCH = "实训中心党支部,智能制造学院党总支,教师党支部,2019/3/1,,,,\n";

    private final MockMvcTester web;
    private final Cast cast;
    private final OrganizationTree tree;
    private final People people;

    private Cast.College college;
    private long department;
    private String at = "";

    UnitImportTest(MockMvcTester web, Cast cast, OrganizationTree tree, People people) {
        this.web = web;
        this.cast = cast;
        this.tree = tree;
        this.people = people;
    }

    @BeforeEach
    void aCollege() {
        college = cast.college();
        department = cast.holder("organisation-department", college.committee());
        at = "/units/" + college.committee();
    }

    @Test
    void itIsShownRowByRowAndSavedOnlyOnceConfirmed() {
        String csv = HEAD + NEW_BRANCH + "实训中心党支部,,,,新任支部书记,支部书记,2026.9.1,8601\n机电教师党支部,,,,,,,\n";
        assertThat(preview(csv))
                .hasStatusOk()
                .bodyText()
                .contains("将新建单位 1 个、任职 1 项；已有 1 行不变；有误 0 行。", "确认导入")
                .contains("2019-03-01", "教师党支部", "支部书记", "2026-09-01", "8601");
        assertThat(units()).extracting(Unit::name).doesNotContain("实训中心党支部");

        assertThat(run(csv)).hasRedirectedUrl(at);
        assertThat(units())
                .filteredOn(it -> it.name().equals("实训中心党支部"))
                .extracting(Unit::fromOn)
                .containsExactly(LocalDate.of(2019, 3, 1));
        assertThat(named("新任支部书记").getFirst().appointments())
                .extracting(Appointment::unitName, Appointment::fromOn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("实训中心党支部", LocalDate.of(2026, 9, 1)));
    }

    @Test
    void whatIsWrongIsSaidByRowAndNothingCanBeConfirmed() {
        String csv =
                HEAD
                        + "某支部,不存在的总支,教师党支部,,,,,\n"
                        + "某支部,智能制造学院党总支,俱乐部,,,,,\n"
                        + "第二党委,机电教师党支部,学校党委,,,,,\n"
                        + "新支部,智能制造学院党总支,教师党支部,2027-01-01,,,,\n"
                        + "某支部,,教师党支部,,,,,\n"
                        + "机电教师党支部,,,,某人,车间主任,,\n"
                        + "机电教师党支部,,,,某人,支部书记,9999-12-31,\n"
                        + ",,,,某人,支部书记,,\n"
                        + "长".repeat(3000)
                        + ",智能制造学院党总支,教师党支部,,,,,\n";
        assertThat(preview(csv))
                .bodyText()
                .contains("找不到上级单位“不存在的总支”", "没有“俱乐部”这种单位类别", "没有“车间主任”这种岗位")
                .contains("学校党委不能挂在“机电教师党支部”下面", "设立日期不能晚于今天", "没有写上级单位")
                .contains("看不懂日期“9999-12-31”", "没有写单位", "“单位”最多 100 个字")
                .doesNotContain("确认导入");
        assertThat(run(csv)).hasStatus(409).bodyText().contains("没有写单位");
    }

    @Test
    void twoUnitsOfOneNameAreToldApartByTheUnitAbove() {
        String twin = "机电教师党支部,信息工程学院党总支,教师党支部,,,,,\n";

        assertThat(preview(HEAD + twin)).bodyText().contains("将新建单位 1 个");
        assertThat(run(HEAD + twin)).hasStatus3xxRedirection();
        assertThat(preview(HEAD + "机电教师党支部,,,,某人,支部书记,,\n第一组,机电教师党支部,党小组,,,,,\n"))
                .bodyText()
                .contains("有两个单位叫“机电教师党支部”，请写明上级单位", "不知道挂在哪一个下面");
        assertThat(preview(HEAD + "机电教师党支部,信息工程学院党总支,,,某人,支部书记,,\n")).bodyText().contains("任职 1 项");
    }

    @Test
    void twoPeopleOfOneNameAreTwoWhereTheyAreReachedDifferently() {
        String csv =
                HEAD
                        + "机电教师党支部,,,,同名的人,支部书记,,8601\n"
                        + "数控教师党支部,,,,同名的人,支部书记,,8602\n"
                        + "智能制造学院党总支,,,,同名的人,组织员,,8601\n";
        assertThat(preview(csv)).bodyText().contains("已有同名的“同名的人”，联系方式不同", "给已有的人添加任职");

        assertThat(run(csv)).hasStatus3xxRedirection();
        assertThat(named("同名的人")).hasSize(2);
        assertThat(preview(HEAD + "数控教师党支部,,,,同名的人,组织委员,,\n"))
                .bodyText()
                .contains("有两个人叫“同名的人”，请写联系方式以区分");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "身份证号",
                "身 份 证 号",
                "身份證號",
                "ID number",
                "Political status",
                "政治面貌",
                "入党 时间",
                "入党\u3000时间",
                "Date of birth",
                "出生年月",
                "ＩＤ Ｃａｒｄ",
                "SEX"
            })
    void aColumnOfPersonalDataRefusesTheWholeFile(String column) {
        assertThat(preview("单位,姓名,岗位," + column + "\n机电教师党支部,某人,支部书记,x\n"))
                .hasStatus(422)
                .bodyText()
                .contains("不该收集的列：" + column);
    }

    @Test
    void aColumnOfPersonalDataInExcelIsRefusedToo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("表");
            sheet.value(0, 0, "单位");
            sheet.value(0, 1, "政治 面貌");
            sheet.value(1, 0, "机电教师党支部");
        }
        assertThat(preview(bytes.toByteArray())).hasStatus(422).bodyText().contains("政治 面貌");
    }

    @Test
    void anIdentityNumberIsRefusedByItsCellAndAPhoneIsNot() {
        String number = "11010519491231002X";

        assertThat(preview(HEAD + "机电教师党支部,,,,某人,支部书记,," + number + "\n"))
                .hasStatus(422)
                .bodyText()
                .contains("单元格 H2 里像是身份证号")
                .doesNotContain(number);
        assertThat(preview(HEAD + "机电教师党支部,,,,某人,支部书记,,13800000000\n")).hasStatusOk();
    }

    @Test
    void columnsThatAreNotReadAreNamed() {
        assertThat(preview("单 位,备注,姓名,岗位\n机电教师党支部,x,某人,支部书记\n"))
                .bodyText()
                .contains("没有读取的列：备注。", "任职 1 项");
    }

    @Test
    void aFileWithoutTheColumnsOrWithoutAnythingComesBackWithASentence() {
        assertThat(preview("甲,乙\n1,2\n")).hasStatus(422).bodyText().contains("没有“单位”这一列");
        assertThat(preview(new byte[0])).hasStatus(422).bodyText().contains("表格是空的");
        assertThat(
                        web.post()
                                .uri(at + "/import/preview")
                                .with(as(department))
                                .with(csrf())
                                .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("还没有选文件");
    }

    private Actor actor() {
        return cast.inUnit(department, college.committee());
    }

    private List<Unit> units() {
        return tree.list(actor());
    }

    private List<Person> named(String name) {
        return people.list(actor()).stream().filter(it -> it.name().equals(name)).toList();
    }

    private MvcTestResult preview(String csv) {
        return preview(csv.getBytes(StandardCharsets.UTF_8));
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
}
