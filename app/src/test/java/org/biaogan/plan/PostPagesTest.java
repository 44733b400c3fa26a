package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CampaignTest
class PostPagesTest {

    private final MockMvcTester web;
    private final PioneerPosts posts;
    private final PostHolders holders;
    private final SmallPath small;
    private final Cast cast;

    private SmallPath.Opened opened;
    private long unit;
    private String at = "";

    PostPagesTest(
            MockMvcTester web,
            PioneerPosts posts,
            PostHolders holders,
            SmallPath small,
            Cast cast) {
        this.web = web;
        this.posts = posts;
        this.holders = holders;
        this.small = small;
        this.cast = cast;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        unit = opened.college().firstTeacherBranch();
        at = "/campaigns/" + opened.campaignId() + "/posts";
    }

    @Test
    void aPostIsSetUpHeldAndEndedOnItsPages() {
        assertThat(get(at)).hasStatusOk().bodyText().contains("还没有在设的先锋岗");
        assertThat(get(at + "/new")).hasStatusOk();
        assertThat(post(at, "name", "帮带岗", "duty", "听课", "unitId", "" + unit, "revision", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("帮带岗", "听课");
        assertThat(
                        post(
                                at,
                                "name",
                                "帮带岗",
                                "duty",
                                "听课",
                                "commitment",
                                "带出好课",
                                "unitId",
                                "" + unit,
                                "fromOn",
                                "2026-10-01",
                                "toOn",
                                "2026-09-01",
                                "revision",
                                "0"))
                .hasStatus(422)
                .bodyText()
                .contains("结束要在开始之后", "带出好课");
        long id = posts.add(opened.organiser(), form());
        String page = at + "/" + id;

        assertThat(post(page + "/holders", "role", "青年教师", "fromOn", "2026-10-01")).hasStatus(302);
        assertThat(get(at)).bodyText().contains("帮带岗", "青年教师", "期内");
        assertThat(post(page + "/end", "on", "2026-11-20"))
                .hasStatus(422)
                .bodyText()
                .contains("不能都空");
        assertThat(post(page + "/end", "on", "2026-11-20", "result", "带出两堂好课")).hasStatus(302);
        assertThat(get(page)).bodyText().contains("带出两堂好课", "2026-11-20 结束", "照此再设一期");
        assertThat(get(at)).bodyText().doesNotContain("带出两堂好课");
        assertThat(get(at + "?kind=ENDED")).bodyText().contains("带出两堂好课");
        assertThat(get(at + "/new?like=" + id)).bodyText().contains("带出好课");
    }

    @Test
    void whoIsMeantByANameIsAskedAndWhatWasTypedStays() {
        cast.holder("teacher-member", unit);
        cast.holder("teacher-member", unit);
        long id = posts.add(opened.organiser(), form());
        String page = at + "/" + id;

        assertThat(post(page + "/holders", "person", "teacher", "fromOn", "2026-10-02"))
                .hasStatus(422)
                .bodyText()
                .contains("请选一位", "name=\"personId\"", "2026-10-02");
        assertThat(post(page + "/holders", "person", "没有这人", "fromOn", "2026-10-02"))
                .hasStatus(422)
                .bodyText()
                .contains("没有“没有这人”");
        holders.add(opened.organiser(), id, role("青年教师"));
        long holder = posts.sheet(opened.organiser(), id).holders().getFirst().id();
        assertThat(
                        post(
                                page + "/holders/" + holder + "/end",
                                "lastOn",
                                "2025-01-01",
                                "role",
                                "接任的教师"))
                .hasStatus(422)
                .bodyText()
                .contains("最后一天在", "接任的教师");
        assertThat(posts.sheet(opened.organiser(), id).holders()).hasSize(1);
    }

    @Test
    void aFasterEditorIsShown() {
        long id = posts.add(opened.organiser(), form());
        posts.edit(
                opened.organiser(),
                id,
                new PostForm(unit, null, "改过的岗", "听课", "带出好课", day(1), day(90), 1));

        assertThat(
                        post(
                                at + "/" + id,
                                "name",
                                "我的岗",
                                "duty",
                                "听课",
                                "commitment",
                                "带出好课",
                                "unitId",
                                "" + unit,
                                "fromOn",
                                "2026-10-01",
                                "toOn",
                                "2026-12-01",
                                "revision",
                                "1"))
                .hasStatus(409)
                .bodyText()
                .contains("改过的岗", "我的岗");
    }

    @Test
    void theListTakesTheSameStatementsWhateverItsLength() {
        long few = Statements.ofReading(() -> get(at));
        for (int i = 0; i < 5; i++) {
            long id = posts.add(opened.organiser(), form());
            holders.add(opened.organiser(), id, role("青年教师"));
        }
        long many = Statements.ofReading(() -> get(at));

        assertThat(many).isEqualTo(few).isPositive();
    }

    private static NewHolder role(String role) {
        return new NewHolder(null, null, role, day(1));
    }

    private PostForm form() {
        return new PostForm(unit, null, "帮带岗", "听课", "带出好课", day(1), day(90), 0);
    }

    private static LocalDate day(int day) {
        return LocalDate.parse("2026-09-30").plusDays(day);
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).with(as(opened.organiser().accountId())).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = web.post().uri(path).with(as(opened.organiser().accountId()));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
