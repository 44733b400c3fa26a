package org.biaogan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Somebody who uses no mouse: Tab, Enter and letters, with the place of the focus always seen. */
class KeyboardTest {

    private static final int LONGEST_WAY = 150;

    /**
     * A button that stands for a file field shows the focus in its place. The parts of a date
     * belong to the browser, which shows by itself where one is.
     */
    private static final String SEEN =
            """
            () => {
              const at = document.activeElement;
              const shown = it => it && (getComputedStyle(it).outlineStyle !== 'none'
                  || getComputedStyle(it).boxShadow !== 'none');
              return at === document.body || at.type === 'date' || shown(at)
                  || at.type === 'file' && shown(at.previousElementSibling);
            }
            """;

    @Test
    void aResultIsWrittenFromSignInToTheTaskWithoutAMouse() {
        Product product = SampleHome.shared();
        try (Person person = Person.arrives(product, Person.Device.DESK)) {
            Page page = person.page;
            person.open("/sign-in");
            tabTo(page, page.locator("#name"));
            page.keyboard().type("branch2");
            tabTo(page, page.locator("#password"));
            page.keyboard().type(product.password("branch2"));
            page.keyboard().press("Enter");
            page.waitForURL("**/campaigns/**");
            page.keyboard().press("Tab");
            assertThat(page.locator("a.skip")).isFocused();
            enter(page, page.locator("a[href$='/month']").first(), "**/month");
            enter(page, page.locator("main .todo a.t").first(), "**/tasks/**");
            enter(
                    page,
                    page.locator("main .say a[href*='/occurrences/']").first(),
                    "**/occurrences/**");
            tabTo(page, page.locator("textarea[name=words]"));
            page.keyboard().type("只用键盘写下的结果");
            tabTo(page, page.locator("form[action$='/result'] button"));
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("只用键盘写下的结果");
        }
    }

    private static void enter(Page page, Locator link, String address) {
        tabTo(page, link);
        page.keyboard().press("Enter");
        page.waitForURL(address);
    }

    private static void tabTo(Page page, Locator wanted) {
        for (int i = 0; i < LONGEST_WAY; i++) {
            if (Boolean.TRUE.equals(wanted.evaluate("it => it === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
            assertThat(page.evaluate(SEEN))
                    .as(
                            "the focus is seen at %s",
                            page.evaluate("document.activeElement.outerHTML"))
                    .isEqualTo(true);
        }
        throw new AssertionError(LONGEST_WAY + " times Tab do not lead to " + wanted);
    }
}
