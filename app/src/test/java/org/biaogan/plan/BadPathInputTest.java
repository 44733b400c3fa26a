package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.util.ArrayList;
import java.util.List;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever a form of schemes, campaigns and their paths brings: a sentence, never a stack trace.
 */
@CampaignTest
class BadPathInputTest {

    private static final List<String> FIELDS =
            List.of(
                    "titleZh",
                    "titleEn",
                    "purposeZh",
                    "purposeEn",
                    "cycle",
                    "carriedBy",
                    "owner",
                    "deputies",
                    "revision",
                    "reason",
                    "title",
                    "unit",
                    "unitId",
                    "baseline",
                    "target",
                    "value",
                    "materialClass",
                    "textZh",
                    "textEn",
                    "kept",
                    "on",
                    "onDate",
                    "outputZh",
                    "outputEn",
                    "was",
                    "wasEn",
                    "words",
                    "doneOn",
                    "seen",
                    "midOn",
                    "toOn",
                    "fromOn",
                    "usedFrom",
                    "scheme",
                    "also",
                    "path",
                    "expectationId",
                    "personId",
                    "role",
                    "name");

    private final MockMvcTester web;
    private final Plans plans;
    private final SmallPath small;
    private final RequestMappingHandlerMapping mapping;

    BadPathInputTest(
            MockMvcTester web,
            Plans plans,
            SmallPath small,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.web = web;
        this.plans = plans;
        this.small = small;
        this.mapping = mapping;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(nothing)",
                "",
                "   ",
                "LONG",
                "abc",
                "a\u0000b",
                "99999999999999999999",
                "-1",
                "+999999-01-01",
                "999999-01-01",
                "2026-02-30",
                "1e999",
                "organiser",
                "99999"
            })
    void noFormOfThemAnswersWithAFailureOfTheProgram(String value) {
        var opened = small.open();
        var wrong = new ArrayList<String>();
        for (String path : posts(opened)) {
            var post = web.post().uri(path).with(as(opened.organiser().accountId()));
            if (!value.equals("(nothing)")) {
                for (String field : FIELDS) {
                    post = post.param(field, value.equals("LONG") ? "长".repeat(5000) : value);
                }
            }
            int status = post.exchange().getResponse().getStatus();
            if (status >= 500 || status == 400) {
                wrong.add(status + " " + path);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatWasTypedComesBackWithWhatIsWrongAtItsFieldInChinese() {
        var opened = small.open();
        String task =
                "/campaigns/" + opened.campaignId() + "/tasks/" + small.task(opened, "P1-1-02");
        long organiser = opened.organiser().accountId();

        assertThat(
                        web.post()
                                .uri(task + "/measure")
                                .with(as(organiser))
                                .param("title", "按期完成率")
                                .param("baseline", "abc")
                                .param("target", "95")
                                .param("revision", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("基线：这里要一个数", "按期完成率");
        assertThat(
                        web.post()
                                .uri(task + "/cut")
                                .with(as(organiser))
                                .param("reason", "长".repeat(501)))
                .hasStatus(422)
                .bodyText()
                .contains("原因：最多 500 个字", "长".repeat(501));
        assertThat(
                        web.post()
                                .uri(task)
                                .with(as(organiser))
                                .param("titleZh", "新的名称")
                                .param("cycle", "WEEKLY")
                                .param("carriedBy", "GENERAL_BRANCH")
                                .param("owner", "chairman")
                                .param("deputies", "nobody")
                                .param("revision", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("周期：看不懂这个值", "负责：没有这个岗位", "协办：没有这个岗位", "新的名称");
    }

    /** Every address of these modules that takes a form, filled with what there is. */
    private List<String> posts(SmallPath.Opened opened) {
        var path = plans.path(opened.organiser());
        var project = path.projects().getFirst();
        long task = small.task(opened, "P1-1-02");
        var sheet = plans.sheet(opened.organiser(), task);
        var posts = new ArrayList<String>();
        mapping.getHandlerMethods()
                .forEach((info, handler) -> {
                    String module = handler.getBeanType().getPackageName();
                    if (info.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                            && List.of(
                                            "org.biaogan.plan",
                                            "org.biaogan.campaigns",
                                            "org.biaogan.schemes")
                                    .contains(module)) {
                        info.getPatternValues().forEach(posts::add);
                    }
                });
        assertThat(posts).hasSizeGreaterThan(20);
        return posts.stream()
                .map(it ->
                        it.replace("{campaignId}", "" + opened.campaignId())
                                .replace("{unitId}", "" + opened.college().generalBranch())
                                .replaceAll("\\{(versionId|mappingId)}", "1")
                                .replace("{taskId}", "" + task)
                                .replace("{strandId}", "" + project.strands().getFirst().id())
                                .replace("{occurrenceId}", "" + sheet.occurrences().getFirst().id())
                                .replace(
                                        "{expectationId}",
                                        "" + sheet.expectations().getFirst().id())
                                .replace("gates/{id}", "gates/" + path.gates().getFirst().id())
                                .replace("projects/{id}", "projects/" + project.id())
                                .replace(
                                        "strands/{id}",
                                        "strands/" + project.strands().getFirst().id())
                                .replaceAll("\\{[a-zA-Z]+}", "999999999"))
                .sorted()
                .toList();
    }
}
