package org.biaogan.taskbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/**
 * A plan in its own layout through the pages: its columns, its differences, and what they carry.
 */
@CampaignTest
class PlanLayoutPagesTest {

    private static final String PLAN = "某学院方案,,\n任务,责任人,完成时间\n办好主题党日,系主任,2026年6月\n,,合计\n";
    private static final Pattern CARRIED =
            Pattern.compile(
                    "<textarea name=\"([^\"]*)\" hidden[^>]*>\\n?(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern CHOSEN =
            Pattern.compile("<select[^>]* name=\"([^\"]*)\".*?</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("value=\"([^\"]*)\" selected");

    private final TaskBook book;
    private final SmallPath small;
    private final MockMvcTester web;

    private SmallPath.Opened opened;

    PlanLayoutPagesTest(TaskBook book, SmallPath small, MockMvcTester web) {
        this.book = book;
        this.small = small;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
    }

    @Test
    void aPlanOfTheirOwnIsMatchedLookedAtConfirmedAndKnownTheNextTime() throws Exception {
        MvcTestResult columns = upload(PLAN);
        assertThat(columns).hasStatusOk().bodyText().contains("对应栏目", "办好主题党日", "任务（必选）");
        assertThat(columns).bodyText().doesNotContain("以前对应过");

        Map<String, String> fields = fields(columns);
        fields.put("strand", "P1-1");
        MvcTestResult looked = post("/layout/preview", fields);
        assertThat(looked).hasStatusOk().bodyText().contains("1 个词读不懂", "系主任");

        fields.put("means-OFFICES-系主任", "organiser");
        MvcTestResult again = post("/layout/preview", fields);
        assertThat(again).bodyText().contains("放进计划 P1-1 计划", "2026-06-30", "第 4 行");
        assertThat(book.today(opened.organiser()).lines()).hasSize(3);

        Map<String, String> chosen = fields(again);
        chosen.put("seen", seen(again));
        chosen.put("take-new-3", "yes");
        assertThat(post("", chosen)).hasStatus3xxRedirection();
        assertThat(book.today(opened.organiser()).lines().getLast().title()).isEqualTo("办好主题党日");

        MvcTestResult next = upload(PLAN);
        assertThat(next).hasStatusOk().bodyText().contains("以前对应过");
        assertThat(fields(next)).containsEntry("strand", "P1-1").containsEntry("field-2", "TO_ON");
    }

    @Test
    void whatIsWrongWithTheColumnsIsToldAndNothingThatWasChosenIsLost() throws Exception {
        Map<String, String> fields = fields(upload(PLAN));
        fields.put("field-0", "");
        fields.put("office", "organiser");

        MvcTestResult told = post("/layout/preview", fields);

        assertThat(told).hasStatus(422).bodyText().contains("还没有说明哪一列是任务");
        assertThat(fields(told)).containsAllEntriesOf(fields);
    }

    @Test
    void whatCannotBeConfirmedComesBackWithTheFileAndItsColumns() throws Exception {
        Map<String, String> fields = fields(upload(PLAN));
        Map<String, String> looked = fields(post("/layout/preview", fields));
        looked.put("seen", "an older digest");

        MvcTestResult told = post("", looked);

        assertThat(told).hasStatus(409).bodyText().contains("又有改动", "改栏目的对应");
        looked.remove("seen");
        assertThat(fields(told)).containsAllEntriesOf(looked);
        assertThat(fields(post("/layout", looked))).containsAllEntriesOf(fields);
    }

    @Test
    void anotherRowOfHeadingsIsReadAnew() throws Exception {
        Map<String, String> fields = fields(upload("任务,措施\n任务名称,具体做法\n甲,乙\n"));
        assertThat(fields).containsEntry("head", "1");
        fields.put("head", "2");
        fields.put("again", "head");

        assertThat(post("/layout", fields)).hasStatusOk().bodyText().contains("有 1 行");
    }

    @Test
    void withoutAFileThePersonIsToldSo() throws Exception {
        assertThat(post("/layout", Map.of())).hasStatus(422).bodyText().contains("没有选文件");
        assertThat(post("/layout/preview", Map.of())).hasStatus(422).bodyText().contains("没有选文件");
    }

    @Test
    void aPageTakesTheSameNumberOfStatementsForAnyPlan() throws Exception {
        Map<String, String> few = fields(upload(PLAN));
        Map<String, String> many =
                fields(upload(PLAN + "甲,书记,2026年7月\n乙,书记,2026年8月\n任务 P1-1-01,书记,\n".repeat(9)));

        assertThat(Statements.ofReading(() -> upload(PLAN + "丙,书记,\n".repeat(50))))
                .isEqualTo(Statements.ofReading(() -> upload(PLAN)));
        post("/layout/preview", few);
        assertThat(Statements.ofReading(() -> post("/layout/preview", many)))
                .isEqualTo(Statements.ofReading(() -> post("/layout/preview", few)));
    }

    private MvcTestResult upload(String csv) {
        return web.post()
                .uri(at("/preview"))
                .multipart()
                .file("file", csv.getBytes(StandardCharsets.UTF_8))
                .with(as(opened.organiser().accountId()))
                .exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = web.post().uri(at(path));
        fields.forEach(request::param);
        return request.with(as(opened.organiser().accountId())).exchange();
    }

    /** What a browser would send of this page: hidden texts and chosen options. */
    private static Map<String, String> fields(MvcTestResult page) throws Exception {
        String html = page.getResponse().getContentAsString(StandardCharsets.UTF_8);
        var fields = new LinkedHashMap<String, String>();
        CARRIED.matcher(html)
                .results()
                .forEach(it ->
                        fields.put(
                                HtmlUtils.htmlUnescape(it.group(1)),
                                HtmlUtils.htmlUnescape(it.group(2))));
        CHOSEN.matcher(html)
                .results()
                .forEach(it ->
                        fields.put(
                                HtmlUtils.htmlUnescape(it.group(1)),
                                OPTION.matcher(it.group())
                                        .results()
                                        .map(option -> option.group(1))
                                        .findFirst()
                                        .orElse("")));
        return fields;
    }

    private static String seen(MvcTestResult page) throws Exception {
        var digest =
                Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"")
                        .matcher(page.getResponse().getContentAsString());
        assertThat(digest.find()).isTrue();
        return digest.group(1);
    }

    private String at(String path) {
        return "/campaigns/" + opened.campaignId() + "/task-book" + path;
    }
}
