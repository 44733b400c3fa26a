package org.biaogan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What it takes to record a monthly branch meeting, counted in clicks and keys. */
class RecordedMeetingTest {

    private static final int MOST = 12;

    private static final FilePayload RECORD_BOOK =
            new FilePayload("记录本.txt", "text/plain", "手写的记录".getBytes(StandardCharsets.UTF_8));

    @Test
    void aMonthlyMeetingTakesAtMostTwelveClicksAndKeysBesideItsSentence() {
        Product product = SampleHome.shared();
        try (Person person = Person.signedIn(product, "branch3", Person.Device.DESK)) {
            person.open("/campaigns/1/month");
            var acts = new Acts(person.page);

            acts.click("main .capture a.first");
            person.page.waitForURL("**/activities/new");
            acts.click("input[name=present]");
            String due = person.page.locator("input[name=due]").inputValue();
            acts.keys(due);
            acts.click("[name=words]");
            person.page.keyboard().type("议定本月分工，下月检查实训室整改。");
            acts.choose("main input[type=file]", RECORD_BOOK);
            acts.click(".savebar .btn-primary");
            person.page.waitForURL(it -> it.matches(".*/activities/\\d+"));

            Locator record = person.page.locator("main");
            assertThat(record).containsText("议定本月分工，下月检查实训室整改。");
            assertThat(record).containsText("实到 " + due);
            assertThat(record).containsText("支部委员会会议");
            assertThat(record.locator("a[href*='/occurrences/']").first()).isVisible();
            assertThat(acts.count).as("clicks and keys").isLessThanOrEqualTo(MOST);
        }
    }

    @Test
    void numbersThatAreTypedWhileThePageAsksForAnotherDayStay() {
        try (Person person = Person.signedIn(SampleHome.shared(), "branch3", Person.Device.PHONE)) {
            Page page = person.page;
            person.open("/campaigns/1/activities/new");
            var asked = new ArrayList<Route>();
            page.route(it -> it.contains("/activities/new?"), asked::add);
            page.locator("input[name=heldOn]").fill("2026-10-12");
            page.waitForCondition(() -> !asked.isEmpty());
            page.locator("input[name=present]").fill("3");
            page.waitForResponse(
                    it -> it.url().contains("/activities/new?"), asked.getFirst()::resume);
            page.waitForCondition(() ->
                    page.locator(".htmx-request, .htmx-swapping, .htmx-settling").count() == 0);

            assertThat(page.locator("input[name=present]")).hasValue("3");
        }
    }

    /** What a person does with mouse and keyboard, counted as it is done. */
    private static final class Acts {

        private final Page page;
        private int count;

        Acts(Page page) {
            this.page = page;
        }

        void click(String place) {
            page.locator(place).first().click();
            count++;
        }

        void keys(String text) {
            page.keyboard().type(text);
            count += text.length();
        }

        /** Opening the list of files, choosing one, and saying that it is this one. */
        void choose(String place, FilePayload file) {
            page.locator(place).first().setInputFiles(file);
            count += 3;
        }
    }
}
