package org.biaogan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.RealObjects;
import org.biaogan.testing.Routes;
import org.biaogan.testing.SmallPath;
import org.biaogan.web.Sources;
import org.junit.jupiter.api.Test;

/** Each template of a page draws a page for somebody. */
@CampaignTest
class EveryTemplateTest {

    /** Frames, accidents, doors that ask nobody who they are, and a form that a choice opens. */
    private static final List<String> DRAWN_ELSEWHERE =
            List.of(
                    "access/link",
                    "access/signIn",
                    "complaints/answered",
                    "complaints/box",
                    "complaints/kept",
                    "evaluation/upgrade",
                    "evidence/adoption",
                    "evidence/entry",
                    "taskbook/layout",
                    "taskbook/preview",
                    "rhythms/period",
                    "web/bare",
                    "web/failure",
                    "web/layout");

    private final Routes routes;
    private final RealObjects objects;
    private final Cast cast;
    private final SmallPath small;

    EveryTemplateTest(Routes routes, RealObjects objects, Cast cast, SmallPath small) {
        this.routes = routes;
        this.objects = objects;
        this.cast = cast;
        this.small = small;
    }

    @Test
    void everyPageIsDrawnForSomebody() throws IOException {
        var opened = small.open();
        var ids = objects.of(opened, opened.college().generalBranch(), "P1-1-02");
        var drawn = new TreeSet<String>(DRAWN_ELSEWHERE);
        long department = cast.holder("organisation-department", opened.college().committee());
        for (long account :
                List.of(opened.organiser().accountId(), department, cast.administrator())) {
            for (Routes.Route route : routes.all()) {
                drawn.addAll(templates(routes.ask(account, route, ids)));
            }
        }
        assertThat(drawn).containsAll(pages());
    }

    private static List<String> templates(Routes.Told told) {
        return told.template() == null ? List.of() : List.of(told.template());
    }

    private static List<String> pages() throws IOException {
        Path templates = Sources.main("jte");
        return Sources.under("jte").stream()
                .map(it -> templates.relativize(it).toString().replace(".jte", ""))
                .filter(it -> !it.contains("/_"))
                .toList();
    }
}
