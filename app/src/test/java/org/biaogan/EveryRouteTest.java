package org.biaogan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.biaogan.base.Rows;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.RealObjects;
import org.biaogan.testing.Routes;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every address that names a unit or a campaign, for every office: a sibling's people are told what
 * they are told of an id that does not exist; what the others are told stands in {@code
 * every-route.txt}. Offices with the same rights are asked for once.
 */
@CampaignTest
class EveryRouteTest {

    private static final String UNKNOWN = "999999999";

    private final Routes routes;
    private final RealObjects objects;
    private final Cast cast;
    private final SmallPath small;
    private final JdbcClient sql;

    private SmallPath.Opened opened;
    private Map<String, String> generalBranchs = Map.of();
    private Map<String, String> branchs = Map.of();

    EveryRouteTest(Routes routes, RealObjects objects, Cast cast, SmallPath small, JdbcClient sql) {
        this.routes = routes;
        this.objects = objects;
        this.cast = cast;
        this.small = small;
        this.sql = sql;
    }

    @BeforeEach
    void aCampaignWithSomethingOfEveryKind() {
        opened = small.open();
        generalBranchs = objects.of(opened, opened.college().generalBranch(), "P1-1-02");
        branchs = objects.of(opened, opened.college().firstTeacherBranch(), "P1-1-01");
    }

    @Test
    void whatEachOfficeMayDoWhereIsWhatTheTableSays() throws IOException {
        var lines = new ArrayList<String>();
        List<String> offices = kindsOfOffices();
        offices.forEach(it -> lines.add("# " + it));
        lines.add(
                "# the campaign's unit | the unit above | a branch, its own | a branch, the campaign unit's | trail");
        var people = new ArrayList<People>();
        for (String alike : offices) {
            people.add(people(alike.split(" ")[0]));
        }
        for (Routes.Route route : routes.all()) {
            if (route.scoped()) {
                lines.add(line(route, people));
            }
        }
        Files.write(Path.of("target", "every-route.txt"), lines);

        assertThat(lines)
                .as("what was told now lies in target/every-route.txt")
                .containsExactlyElementsOf(table());
    }

    @Test
    void aSiblingIsToldWhatAnUnknownIdIsTold() {
        var differing = new TreeSet<String>();
        var unknown = new HashMap<>(generalBranchs);
        unknown.put("campaignId", UNKNOWN);
        unknown.put("unitId", UNKNOWN);
        for (String alike : kindsOfOffices()) {
            String office = alike.split(" ")[0];
            long sibling = cast.holder(office, opened.college().siblingGeneralBranch());
            for (Routes.Route route : routes.all()) {
                if (!route.scoped()) {
                    continue;
                }
                Routes.Told known = routes.ask(sibling, route, generalBranchs);
                Routes.Told nothing = routes.ask(sibling, route, unknown);
                if (known.status() != 404
                        || nothing.status() != 404
                        || !known.body().equals(nothing.body())) {
                    differing.add(office + " " + route + " " + known.status());
                }
            }
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void anotherCampaignsObjectIsNotFoundInOnesOwn() {
        var other = small.open();
        var mixed = objects.of(other, other.college().generalBranch(), "P1-1-02");
        mixed.put("campaignId", "" + opened.campaignId());
        mixed.put("unitId", "" + opened.college().generalBranch());
        long organiser = opened.organiser().accountId();
        long keeper = cast.holder("organisation-department", opened.college().generalBranch());
        var found = new TreeSet<String>();
        for (Routes.Route route : routes.all()) {
            if (route.scoped() && route.namesAnObject()) {
                long asker = route.pattern().startsWith("/units") ? keeper : organiser;
                Routes.Told told = routes.ask(asker, route, mixed);
                if (told.status() != 404) {
                    found.add(route + " " + told.status());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** The same office in the unit of the campaign, above it and below it. */
    private record People(long own, long above, long below) {}

    private People people(String office) {
        var college = opened.college();
        return new People(
                cast.holder(office, college.generalBranch()),
                cast.holder(office, college.committee()),
                cast.holder(office, college.firstTeacherBranch()));
    }

    private String line(Routes.Route route, List<People> people) {
        var own = new StringBuilder();
        var above = new StringBuilder();
        var below = new StringBuilder();
        var sideways = new StringBuilder();
        var marks = new TreeSet<String>();
        for (People it : people) {
            own.append(ask(it.own(), route, generalBranchs, marks));
            above.append(ask(it.above(), route, generalBranchs, marks));
            below.append(ask(it.below(), route, branchs, marks));
            sideways.append(ask(it.below(), route, generalBranchs, marks));
        }
        return "%s | %s | %s | %s | %s | %s"
                .formatted(route, own, above, below, sideways, String.join(" ", marks))
                .strip();
    }

    private String ask(
            long account, Routes.Route route, Map<String, String> ids, TreeSet<String> marks) {
        Routes.Told told = routes.ask(account, route, ids);
        if (told.status() == 302 && route.method() == HttpMethod.POST) {
            marks.add(told.marks() > 0 ? "marked" : "unmarked");
        }
        return letter(told.status());
    }

    /** o done, r refused by a rule or a form, x not allowed, a point for not found. */
    static String letter(int status) {
        return switch (status) {
            case 200, 302 -> "o";
            case 409, 422 -> "r";
            case 403 -> "x";
            case 404 -> ".";
            default -> "(" + status + ")";
        };
    }

    /** The offices in groups that may do the same. */
    private List<String> kindsOfOffices() {
        return sql.sql(
                        """
                        select string_agg(code, ' ' order by position)
                        from (
                            select office.code, office.position,
                                   array_agg(held.permission || held.reach order by held.permission) as may
                            from organization_office office
                            join organization_office_right held on held.office = office.code
                            group by office.code) as office
                        group by may
                        order by min(position)
                        """)
                .query(Rows.TEXT)
                .list();
    }

    private static List<String> table() throws IOException {
        try (var file = EveryRouteTest.class.getResourceAsStream("/every-route.txt")) {
            return new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
