package org.biaogan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.biaogan.access.Actor;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever stands in a form about units, people or the college: a page says what to mend. */
@CampaignTest
class BadFormsTest {

    private static final List<Integer> ANSWERS = List.of(302, 404, 409, 422);

    /** Every field of these forms with something that is right. */
    private static final Map<String, String> RIGHT = right();

    private final MockMvcTester web;
    private final Cast cast;
    private final People people;
    private final RequestMappingHandlerMapping mapping;

    BadFormsTest(
            MockMvcTester web,
            Cast cast,
            People people,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.web = web;
        this.cast = cast;
        this.people = people;
        this.mapping = mapping;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "甲\u0000乙",
                "99999",
                "13",
                "-1",
                "+999999999-01-01",
                "0001-01-01",
                "2026-02-30",
                "没有的",
                "😀\u202e",
                "9223372036854775808",
                "1,2",
                "LONG"
            })
    void noFieldAloneMakesAFormUnreadable(String typed) {
        String bad = typed.equals("LONG") ? "长".repeat(3000) : typed;
        var college = cast.college();
        long account = cast.holder("organisation-department", college.committee());
        var wrong = new TreeSet<String>();
        for (String post : posts(account, college)) {
            RIGHT.keySet().forEach(field -> ask(account, post, field, bad, wrong));
            ask(account, post, "", bad, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private void ask(long account, String post, String field, String bad, TreeSet<String> wrong) {
        var request = web.post().uri(post).with(as(account)).with(csrf());
        RIGHT.forEach((name, right) -> request.param(name, name.equals(field) ? bad : right));
        int status = request.exchange().getResponse().getStatus();
        if (!ANSWERS.contains(status)) {
            wrong.add(post + " " + field + " " + status);
        }
    }

    private List<String> posts(long account, Cast.College college) {
        Actor actor = cast.inUnit(account, college.committee());
        long person = people.add(actor, "某人", null);
        long appointment =
                people.appoint(
                        actor,
                        person,
                        college.generalBranch(),
                        "organiser",
                        null,
                        java.time.LocalDate.of(2026, 1, 1));
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(it ->
                        it.getValue()
                                .getBeanType()
                                .getPackageName()
                                .equals(UnitController.class.getPackageName()))
                .filter(it ->
                        it.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(it -> it.getKey().getPatternValues().stream())
                .filter(it -> it.startsWith("/units/{unitId}"))
                .map(it ->
                        it.replace("{unitId}", "" + college.generalBranch())
                                .replace("{personId}", "" + person)
                                .replace("{appointmentId}", "" + appointment)
                                .replace("{code}", "2026-autumn"))
                .sorted()
                .toList();
    }

    private static Map<String, String> right() {
        var right = new LinkedHashMap<String, String>();
        right.put("name", "新支部");
        right.put("kind", "TEACHER_BRANCH");
        right.put("newName", "新名字");
        right.put("parentId", "1");
        right.put("personId", "");
        right.put("person", "某人");
        right.put("contact", "8601");
        right.put("office", "counsellor");
        right.put("portfolio", "分工");
        right.put("signInName", "someone");
        right.put("year", "2026");
        right.put("half", "autumn");
        right.put("termTo", "2027-01-20");
        right.put("months", "8");
        right.put("title", "节日");
        right.put("lateAfterDays", "30");
        right.put("mostlyPercent", "50");
        right.put("beforeYears", "3");
        right.put("budget", "12");
        right.put("intoId", "");
        right.put("why", "党委会决定");
        right.put("table", "单位\n甲\n");
        for (String day :
                List.of(
                        "foundedOn",
                        "renamedOn",
                        "movedOn",
                        "endedOn",
                        "since",
                        "termFrom",
                        "day",
                        "removed")) {
            right.put(day, "2026-09-01");
        }
        right.put("until", "2026-10-01");
        return right;
    }
}
