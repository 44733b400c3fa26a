package org.biaogan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page can be read by everybody: axe finds nothing, nothing runs off the screen. */
class EveryPageTest {

    /** Who reaches what: the secretary the campaign, the administrator the house. */
    private static final List<String> PEOPLE = List.of("secretary", "admin");

    private static final int NARROWEST = 360;
    private static final Map<String, List<String>> PAGES = new LinkedHashMap<>();
    private static Set<String> unreached = Set.of();

    @BeforeAll
    static void followAllLinks() throws Exception {
        var known = new ArrayList<String>();
        for (String name : PEOPLE) {
            try (Visitor visitor = Visitor.signedIn(SampleHome.shared(), name)) {
                leaveSomethingToSee(visitor);
                EveryPage pages = EveryPage.of(visitor);
                var fresh = new ArrayList<>(pages.addresses());
                fresh.removeAll(known);
                known.addAll(fresh);
                PAGES.put(name, fresh);
                var left = pages.unreached();
                if (!unreached.isEmpty()) {
                    left.retainAll(unreached);
                }
                unreached = left;
            }
        }
    }

    /** A file on the sorting table and a pack, which the sample has none of. */
    private static void leaveSomethingToSee(Visitor visitor) throws Exception {
        byte[] bytes = "示例".getBytes(StandardCharsets.UTF_8);
        visitor.drop("/campaigns/1/evidence/uploads", 2, "示例.txt", bytes);
        visitor.post("/campaigns/1/packs", Map.of());
    }

    @Test
    void linksLeadToEveryPageOfTheApplication() {
        assertThat(unreached).isEmpty();
    }

    static List<Person.Device> devices() {
        return List.of(Person.Device.DESK, Person.Device.ENGLISH_PHONE_AT_NIGHT);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void axeFindsNothingAndNothingRunsOffTheScreen(Person.Device device) {
        var problems = new ArrayList<String>();
        for (var pages : PAGES.entrySet()) {
            try (Person person = Person.signedIn(SampleHome.shared(), pages.getKey(), device)) {
                pages.getValue().forEach(it -> look(person, it, problems));
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void theDoorAndAPageThatIsNotThereAreNoExceptions() {
        var problems = new ArrayList<String>();
        try (Person somebody =
                Person.arrives(SampleHome.shared(), Person.Device.ENGLISH_PHONE_AT_NIGHT)) {
            look(somebody, "/sign-in", problems);
            look(somebody, "/sign-in?wrong&name=x", problems);
            assertThat(somebody.open("/links/nonsense")).isEqualTo(404);
            examine(somebody.page, "404", problems);
        }
        assertThat(problems).isEmpty();
    }

    private static void look(Person person, String address, List<String> problems) {
        int status = person.open(address);
        if (status != 200) {
            problems.add(address + " answers " + status);
        }
        examine(person.page, address, problems);
    }

    private static void examine(Page page, String address, List<String> problems) {
        for (Rule rule : axe(page).analyze().getViolations()) {
            problems.add(address + " " + rule.getId() + " " + rule.getNodes().getFirst().getHtml());
        }
        runsOff(page, address, problems);
        var device = page.viewportSize();
        page.setViewportSize(NARROWEST, device.height);
        runsOff(page, address, problems);
        page.setViewportSize(device.width, device.height);
    }

    /**
     * The pages have no frames; the rows of a long table are drawn alike; what is well need not be
     * told one by one.
     */
    private static AxeBuilder axe(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true)
                .options(options)
                .exclude("tr:nth-child(n + 12)");
    }

    private static void runsOff(Page page, String address, List<String> problems) {
        Object wider = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        if (Boolean.TRUE.equals(wider)) {
            problems.add(address + " runs off a screen of " + page.viewportSize().width);
        }
    }
}
