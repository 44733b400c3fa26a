package org.biaogan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.RealObjects;
import org.biaogan.testing.Routes;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.Test;

/** Addresses that name neither unit nor campaign: who keeps the house, and who only lives in it. */
@CampaignTest
class HouseRoutesTest {

    private final Routes routes;
    private final RealObjects objects;
    private final Cast cast;
    private final SmallPath small;

    HouseRoutesTest(Routes routes, RealObjects objects, Cast cast, SmallPath small) {
        this.routes = routes;
        this.objects = objects;
        this.cast = cast;
        this.small = small;
    }

    @Test
    void theHouseIsKeptByItsAdministratorsOnly() {
        var opened = small.open();
        long unit = opened.college().firstTeacherBranch();
        long organiser = opened.organiser().accountId();
        long administrator = cast.administrator();
        var ids =
                Map.of(
                        "accountId",
                        "" + organiser,
                        "versionId",
                        requireNonNull(objects.of(opened, unit, "P1-1-01").get("versionId")));
        var asked = new LinkedHashMap<String, String>();
        for (Routes.Route route : routes.all()) {
            if (!route.scoped()) {
                asked.put(
                        route.toString(),
                        EveryRouteTest.letter(routes.ask(administrator, route, ids).status())
                                + EveryRouteTest.letter(
                                        routes.ask(organiser, route, ids).status()));
            }
        }
        assertThat(asked)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("GET /", "oo"),
                                Map.entry("GET /account", "oo"),
                                Map.entry("POST /account/password", "rr"),
                                Map.entry("POST /account/sign-out-everywhere", "oo"),
                                Map.entry("GET /accounts", "ox"),
                                Map.entry("POST /accounts", "ox"),
                                Map.entry("POST /accounts/{accountId}/administrator", "ox"),
                                Map.entry("POST /accounts/{accountId}/closing", "ox"),
                                Map.entry("POST /accounts/{accountId}/reset-link", "ox"),
                                Map.entry("GET /burden", "oo"),
                                Map.entry("GET /campaigns", "oo"),
                                Map.entry("GET /captures/sender", "oo"),
                                Map.entry("GET /complaints", "oo"),
                                Map.entry("GET /complaints/new", "oo"),
                                Map.entry("POST /complaints", "rr"),
                                Map.entry("GET /complaints/{complaintId}", ".."),
                                Map.entry("POST /complaints/{complaintId}/words", ".."),
                                Map.entry("GET /ledger", "ox"),
                                Map.entry("GET /ledger/roots.json", "ox"),
                                Map.entry("GET /ledger/roots.txt", "ox"),
                                Map.entry("POST /ledger/key", "ox"),
                                Map.entry("GET /notices", "oo"),
                                Map.entry("POST /notices/reading", "oo"),
                                Map.entry("GET /notices/settings", "oo"),
                                Map.entry("POST /notices/settings", "rr"),
                                Map.entry("POST /notices/settings/address", "rr"),
                                Map.entry("POST /notices/settings/address/code", "rr"),
                                Map.entry("POST /notices/settings/address/removal", "oo"),
                                Map.entry("GET /schemes", "oo"),
                                Map.entry("GET /store", "ox"),
                                Map.entry("GET /store/moving", "ox"),
                                Map.entry("POST /store/moving", "ox"),
                                Map.entry("POST /store/moving/cancellation", "ox"),
                                Map.entry("GET /schemes/{versionId}", "oo"),
                                Map.entry("GET /schemes/{versionId}/file", "oo"),
                                Map.entry("GET /schemes/import", "ox"),
                                Map.entry("POST /schemes/import", "rx"),
                                Map.entry("POST /schemes/import/preview", "rx"),
                                Map.entry("GET /schemes/{versionId}/mapping", "oo"),
                                Map.entry("POST /schemes/{versionId}/mapping", "rx"),
                                Map.entry(
                                        "POST /schemes/{versionId}/mapping/{mappingId}/end", ".x"),
                                Map.entry("GET /units", "oo"),
                                Map.entry("POST /units", "rx")));
    }
}
