package org.biaogan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** Days are moved on the timeline with the mouse and without it, and the reason is kept. */
class MovedDaysTest {

    /** Tasks that are due once, when the campaign ends. */
    private static final String RULES = "a.tl-mark[data-move][aria-label^='P1-1-01 ']";

    private static final String STUDIO = "a.tl-mark[data-move][aria-label^='P1-2-04 ']";

    @Test
    void aMarkThatIsDraggedAsksForTheReason() {
        try (Person person = atTheTimeline()) {
            Page page = person.page;
            Locator mark = page.locator(RULES);
            mark.scrollIntoViewIfNeeded();
            String day = mark.getAttribute("data-day");
            BoundingBox at = mark.locator(".hit").boundingBox();
            double x = at.x + at.width / 2;
            double y = at.y + at.height / 2;
            page.mouse().move(x, y);
            page.mouse().down();
            page.mouse().move(x - 30, y);
            page.mouse().move(x - 60, y);
            assertThat(page.locator("[data-tip]")).containsText("改到");
            page.mouse().up();

            String to = page.locator("#drawer [name=toOn]").inputValue();
            assertThat(to).isLessThan(day);
            assertThat(page.locator("#drawer [name=reason]")).isFocused();
            page.keyboard().type("拖到更早的一天");
            page.keyboard().press("Enter");
            assertThat(page.locator(".toast-m")).containsText("日期已改");
            person.open("/campaigns/1/timeline?view=LIST");
            assertThat(page.locator("main")).containsText("拖到更早的一天");
        }
    }

    @Test
    void theSameIsDoneWithoutAMouse() {
        try (Person person = atTheTimeline()) {
            Page page = person.page;
            page.locator("a.tl-mark[tabindex='0']").focus();
            String first = focused(page);
            page.keyboard().press("ArrowDown");
            assertThat(focused(page)).isNotEqualTo(first);
            Locator mark = page.locator(STUDIO);
            mark.focus();
            String day = mark.getAttribute("data-day");
            for (int i = 0; i < 3; i++) {
                page.keyboard().press("Shift+ArrowRight");
            }
            assertThat(page.locator("[data-tip]")).containsText("改到");
            page.keyboard().press("Escape");
            assertThat(page.locator("[data-tip]")).isHidden();
            page.keyboard().press("Shift+ArrowLeft");
            page.keyboard().press("Enter");
            assertThat(page.locator("#drawer [name=reason]")).isFocused();
            assertThat(page.locator("#drawer [name=toOn]").inputValue()).isLessThan(day);
            page.keyboard().type("用键盘改的");
            page.keyboard().press("Enter");
            assertThat(page.locator(".toast-m")).containsText("日期已改");
            person.open("/campaigns/1/timeline?view=LIST");
            assertThat(page.locator("main")).containsText("用键盘改的");
        }
    }

    private static Person atTheTimeline() {
        Person person = Person.signedIn(SampleHome.shared(), "organiser", Person.Device.DESK);
        person.open("/campaigns/1/timeline");
        return person;
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.getAttribute('aria-label')");
    }
}
