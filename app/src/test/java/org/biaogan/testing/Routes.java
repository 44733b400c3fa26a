package org.biaogan.testing;

import static org.biaogan.access.SignedInPerson.as;

import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.biaogan.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that asks who asks, and a request to it that changes nothing in the end. */
public class Routes {

    private static final Pattern PLACE = Pattern.compile("(?:(\\w+)/)?\\{(\\w+)}");

    /** What any form of the product may send; a handler takes what it knows. */
    private static final Map<String, String> FIELDS = fields();

    private final MockMvcTester web;
    private final JdbcClient sql;
    private final List<Route> routes;

    Routes(
            MockMvcTester web,
            JdbcClient sql,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.web = web;
        this.sql = sql;
        this.routes = routes(mapping);
    }

    /** A method and an address with places for ids. */
    public record Route(HttpMethod method, String pattern, boolean takesFile) {

        public boolean scoped() {
            return pattern.contains("{campaignId}") || pattern.contains("{unitId}");
        }

        /** Whether the address names something within the unit or campaign. */
        public boolean namesAnObject() {
            return PLACE.matcher(pattern)
                    .results()
                    .anyMatch(it -> !it.group(2).matches("campaignId|unitId|no|column"));
        }

        String at(Map<String, String> ids) {
            return PLACE.matcher(pattern)
                    .replaceAll(it -> {
                        String name = it.group(2).equals("id") ? it.group(1) : it.group(2);
                        String folder = it.group(1) == null ? "" : it.group(1) + "/";
                        return folder + ids.getOrDefault(name, "1");
                    });
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /** What came back, from which template, and how many marks it left in the trail. */
    public record Told(int status, String body, @Nullable String template, long marks) {}

    public List<Route> all() {
        return routes;
    }

    /** Sends the request, with every field that a form may have, and takes back what it did. */
    public Told ask(long account, Route route, Map<String, String> ids) {
        sql.sql("savepoint before_asking").update();
        long before = marks();
        MvcTestResult asked = send(account, route, ids);
        long marks = marks() - before;
        sql.sql("rollback to savepoint before_asking").update();
        MockHttpServletResponse answer = asked.getResponse();
        var page = asked.getMvcResult().getModelAndView();
        return new Told(
                answer.getStatus(),
                text(answer, route.at(ids)),
                page == null ? null : page.getViewName(),
                marks);
    }

    private MvcTestResult send(long account, Route route, Map<String, String> ids) {
        var request = web.method(route.method()).uri(route.at(ids));
        if (route.method() == HttpMethod.GET) {
            return request.with(as(account)).exchange();
        }
        var fields = new LinkedHashMap<>(FIELDS);
        fields.putAll(ids);
        fields.put("task", ids.getOrDefault("taskId", "1"));
        if (route.takesFile()) {
            byte[] sheet = "单位,上级单位,单位类别".getBytes(StandardCharsets.UTF_8);
            var upload = request.multipart().file("file", sheet);
            fields.forEach(upload::param);
            return upload.with(as(account)).exchange();
        }
        fields.forEach(request::param);
        return request.with(as(account)).exchange();
    }

    private long marks() {
        return sql.sql("select count(*) from trail_entry")
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** The page without what differs from request to request. */
    private static String text(MockHttpServletResponse answer, String address) {
        String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        return body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replace(address, "…");
    }

    private static List<Route> routes(RequestMappingHandlerMapping mapping) {
        var found = new ArrayList<Route>();
        mapping.getHandlerMethods()
                .forEach((info, handler) -> {
                    if (parameters(handler).anyMatch(Actor.class::equals)) {
                        add(found, info, handler);
                    }
                });
        found.sort((a, b) -> (a.pattern() + a.method()).compareTo(b.pattern() + b.method()));
        return found.stream().distinct().toList();
    }

    private static Stream<Class<?>> parameters(HandlerMethod handler) {
        return Arrays.stream(handler.getMethod().getParameters()).map(Parameter::getType);
    }

    private static void add(List<Route> routes, RequestMappingInfo info, HandlerMethod handler) {
        boolean takesFile =
                Arrays.stream(handler.getMethod().getGenericParameterTypes())
                        .anyMatch(it -> it.getTypeName().contains("MultipartFile"));
        for (String pattern : info.getPatternValues()) {
            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                routes.add(new Route(HttpMethod.valueOf(method.name()), pattern, takesFile));
            }
        }
    }

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        String written =
                """
                title=题名 titleZh=名称 name=名称 was=名称 kind=GROUP year=2026 half=autumn fromOn=2026-09-01
                midOn=2026-12-01 toOn=2027-10-01 usedFrom=2026-09-01 months=8 day=2026-10-01 lateAfterDays=30
                mostlyPercent=50 table=单位 office=contributor parentId=1 signInName=nobody role=READER words=话
                doneOn=2026-11-20 seen=0 reason=理由 on=2026-11-20 unit=次 baseline=1 target=2 materialClass=O
                textZh=材料 kept=OFFLINE cycle=ONCE carriedBy=GENERAL_BRANCH owner=secretary revision=0 part=DONE
                number=1-1-01 pages=1 eventOn=2026-11-10 sensitivity=INTERNAL why=更正 holder=组织员 place=档案柜
                duty=职责 commitment=承诺 lastOn=2026-11-20 result=成了 how=备课 whom=学生
                approvedOn=2026-11-01 approver=学校 answer=答复
                keeps=true onDate=2026-12-01
                """;
        for (String field : written.strip().split("\\s+")) {
            fields.put(
                    field.substring(0, field.indexOf('=')),
                    field.substring(field.indexOf('=') + 1));
        }
        return fields;
    }
}
