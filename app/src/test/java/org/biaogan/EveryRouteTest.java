package org.biaogan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.biaogan.access.Actor;
import org.biaogan.organization.OfficeKind;
import org.biaogan.organization.People;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that names a unit or a campaign, for every office: a sibling's people are told what
 * they are told of an id that does not exist, and the units below a campaign never reach what is
 * the whole campaign's.
 */
@CampaignTest
class EveryRouteTest {

    private static final String UNKNOWN = "999999999";

    private final MockMvcTester web;
    private final Cast cast;
    private final SmallPath small;
    private final People people;
    private final List<Route> routes;

    EveryRouteTest(
            MockMvcTester web,
            Cast cast,
            SmallPath small,
            People people,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.web = web;
        this.cast = cast;
        this.small = small;
        this.people = people;
        this.routes = routes(mapping);
    }

    private record Route(HttpMethod method, String pattern) {

        boolean scoped() {
            return pattern.contains("{campaignId}") || pattern.contains("{unitId}");
        }

        String at(String campaign, String unit) {
            return pattern.replace("{campaignId}", campaign)
                    .replace("{unitId}", unit)
                    .replace("{column}", "2026-10")
                    .replaceAll("\\{[^}]+}", "1");
        }
    }

    @Test
    void aSiblingIsToldWhatAnUnknownIdIsTold() {
        var opened = small.open();
        String campaign = "" + opened.campaignId();
        String unit = "" + opened.college().generalBranch();
        var differing = new TreeSet<String>();
        for (OfficeKind office : people.offices()) {
            long sibling = cast.holder(office.code(), opened.college().siblingGeneralBranch());
            for (Route route : routes) {
                if (!route.scoped()) {
                    continue;
                }
                int known = ask(sibling, route, campaign, unit);
                int unknown = ask(sibling, route, UNKNOWN, UNKNOWN);
                if (known != unknown || known < 400) {
                    differing.add(office.code() + " " + route + " " + known + " is not " + unknown);
                }
            }
        }
        assertThat(differing).isEmpty();
        assertThat(routes.stream().filter(Route::scoped)).hasSizeGreaterThan(50);
    }

    @Test
    void anUpperUnitReadsDownAndABranchOnlyItsOwnPart() {
        var opened = small.open();
        String campaign = "" + opened.campaignId();
        String unit = "" + opened.college().generalBranch();
        long above = cast.holder("organisation-department", opened.college().committee());
        long below = opened.branchSecretary().accountId();
        var wrong = new TreeSet<String>();
        for (String page :
                List.of(
                        "",
                        "/matrix",
                        "/gaps",
                        "/catalogue",
                        "/evaluation",
                        "/packs",
                        "/month",
                        "/path",
                        "/evidence")) {
            var route = new Route(HttpMethod.GET, "/campaigns/{campaignId}" + page);
            int status = ask(above, route, campaign, unit);
            if (status >= 400) {
                wrong.add("above " + route + " " + status);
            }
        }
        for (String page :
                List.of("/matrix", "/gaps", "/catalogue", "/evaluation", "/packs", "/members")) {
            var route = new Route(HttpMethod.GET, "/campaigns/{campaignId}" + page);
            if (ask(below, route, campaign, unit) != 403) {
                wrong.add("below " + route);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private int ask(long account, Route route, String campaign, String unit) {
        return web.method(route.method())
                .uri(route.at(campaign, unit))
                .with(as(account))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static List<Route> routes(RequestMappingHandlerMapping mapping) {
        var routes = new ArrayList<Route>();
        for (var entry : mapping.getHandlerMethods().entrySet()) {
            if (takesActor(entry.getValue())) {
                add(routes, entry.getKey());
            }
        }
        return routes;
    }

    private static boolean takesActor(HandlerMethod handler) {
        return Arrays.stream(handler.getMethod().getParameters())
                .map(Parameter::getType)
                .anyMatch(Actor.class::equals);
    }

    private static void add(List<Route> routes, RequestMappingInfo info) {
        for (String pattern : info.getPatternValues()) {
            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                routes.add(new Route(HttpMethod.valueOf(method.name()), pattern));
            }
        }
    }
}
