package org.biaogan.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.biaogan.base.Rows;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What is put into the box without a name, as it is sent and as the database holds it. */
@CampaignTest
class ComplaintBoxTest {

    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}");
    private static final String MONDAY = "2026-11-16";

    private final MockMvcTester web;
    private final JdbcClient sql;
    private final Cast cast;
    private final TestClock.SettableClock clock;

    private Cast.College college;

    ComplaintBoxTest(MockMvcTester web, JdbcClient sql, Cast cast, TestClock.SettableClock clock) {
        this.web = web;
        this.sql = sql;
        this.cast = cast;
        this.clock = clock;
    }

    @BeforeEach
    void aCollegeInAnHourOfItsOwn() {
        college = cast.college();
        clock.set(TestClock.MORNING.plus(Duration.ofHours(1)));
    }

    @AfterEach
    void theClockStandsAgain() {
        clock.set(TestClock.MORNING);
    }

    @Test
    void theSlotIsOpenWithoutSigningInAndNamesTheUnits() {
        assertThat(web.get().uri("/complaint-box"))
                .hasStatusOk()
                .bodyText()
                .contains("机电教师党支部", "不署名提交", "凭编码看答复");
    }

    @Test
    void theDatabaseHoldsTheUnitTheWordsAndTheWeekAndNothingOfThePerson() {
        long secretary = cast.holder("branch-secretary", college.firstTeacherBranch());
        List<String> before = marks();

        var sent =
                web.post()
                        .uri("/complaint-box")
                        .with(as(secretary))
                        .with(csrf())
                        .with(from("10.7.7.7"))
                        .param("unit", "" + college.generalBranch())
                        .param("about", "学习统计表")
                        .param("words", "同样的数每月要填两遍。")
                        .exchange();
        String code = code(sent);
        say(code, "还有一份也一样。");

        assertThat(row("complaints_complaint", "about = '学习统计表'"))
                .containsEntry("account_id", null)
                .containsEntry("unit_id", college.generalBranch())
                .hasEntrySatisfying("said_on", it -> assertThat(it).hasToString(MONDAY))
                .containsOnlyKeys(
                        "id",
                        "unit_id",
                        "about",
                        "words",
                        "account_id",
                        "named",
                        "code_sha256",
                        "said_on")
                .doesNotContainValue(code);
        assertThat(row("complaints_word", "words = '还有一份也一样。'"))
                .containsEntry("account_id", null)
                .hasEntrySatisfying("said_on", it -> assertThat(it).hasToString(MONDAY));
        assertThat(marks()).as("marks in the trail").isEqualTo(before);
        assertThat(count("select count(*) from access_failure where last_at is not null")).isZero();
    }

    @Test
    void noTableOfTheBoxHasATimeOrAPlaceForAnAddress() {
        assertThat(
                        sql.sql(
                                        """
                                        select table_name || '.' || column_name from information_schema.columns
                                        where table_name like 'complaints\\_%'
                                          and (data_type like 'time%' or column_name ~ 'address|agent|session|token')
                                        """)
                                .query(Rows.TEXT)
                                .list())
                .isEmpty();
    }

    @Test
    void noSessionIsBegunAndNothingIsLeftInTheBrowserThatTells() {
        var sent = put("" + college.generalBranch(), "统计表", "太多。");

        assertThat(sent).hasStatusOk();
        assertThat(sent.getRequest().getSession(false)).isNull();
        assertThat(sent.getResponse().getHeaders("Set-Cookie"))
                .noneMatch(it -> it.startsWith("biaogan="));
        assertThat(sent.getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void theCodeOpensTheAnswerHoweverItIsTyped() {
        String code = code(put("" + college.firstTeacherBranch(), "统计表", "太多。"));

        assertThat(read(code.toLowerCase().replace("-", " ")))
                .hasStatusOk()
                .bodyText()
                .contains("太多。", "等待智能制造学院党总支答复", "2026-11-16 这一周");
        assertThat(read("2222-2222-2222-2222"))
                .hasStatus(422)
                .bodyText()
                .contains("没有这个编码的意见", "value=\"2222-2222-2222-2222\"");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        assertThat(put("" + college.generalBranch(), "统计表", " "))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"统计表\"", "这里不能空着。");
        assertThat(put("999999999", "统计表", "太多。"))
                .hasStatus(422)
                .bodyText()
                .contains("没有这个单位", "太多。");
    }

    @Test
    void tooMuchFromOneAddressWaitsForTheNextHourAndLosesNothing() {
        for (int i = 0; i < 20; i++) {
            assertThat(put("" + college.generalBranch(), "统计表", "太多。")).hasStatusOk();
        }
        assertThat(put("" + college.generalBranch(), "统计表", "第二十一次。"))
                .hasStatus(429)
                .bodyText()
                .contains("第二十一次。", "请过一会儿再交");

        clock.set(TestClock.MORNING.plus(Duration.ofHours(2)));
        assertThat(put("" + college.generalBranch(), "统计表", "第二十一次。")).hasStatusOk();
    }

    private MvcTestResult put(String unit, String about, String words) {
        return web.post()
                .uri("/complaint-box")
                .with(csrf())
                .with(from("10.1.1.1"))
                .param("unit", unit)
                .param("about", about)
                .param("words", words)
                .exchange();
    }

    private MvcTestResult read(String code) {
        return web.post().uri("/complaint-box/reading").with(csrf()).param("code", code).exchange();
    }

    private void say(String code, String words) {
        assertThat(
                        web.post()
                                .uri("/complaint-box/words")
                                .with(csrf())
                                .param("code", code)
                                .param("words", words))
                .hasStatusOk()
                .bodyText()
                .contains(words);
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static String code(MvcTestResult sent) {
        var found = CODE.matcher(body(sent));
        assertThat(found.find()).as("a code on the page").isTrue();
        return found.group();
    }

    private static String body(MvcTestResult sent) {
        return new String(sent.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Map<String, @Nullable Object> row(String table, String where) {
        return sql.sql("select * from " + table + " where " + where).query().singleRow();
    }

    private List<String> marks() {
        return sql.sql("select what || subject_id from trail_entry order by id")
                .query(Rows.TEXT)
                .list();
    }

    private long count(String statement) {
        return sql.sql(statement).query(Rows.LONG).single();
    }
}
