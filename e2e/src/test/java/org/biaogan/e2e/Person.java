package org.biaogan.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody in front of a browser, signed in. */
final class Person implements AutoCloseable {

    /** What the person sits at. */
    record Device(int width, int height, String locale, ColorScheme scheme) {

        static final Device DESK = new Device(1440, 900, "zh-CN", ColorScheme.LIGHT);
        static final Device PHONE = new Device(360, 780, "zh-CN", ColorScheme.LIGHT);
        static final Device ENGLISH_AT_NIGHT = new Device(1440, 900, "en-GB", ColorScheme.DARK);
    }

    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final String url;
    final Page page;

    private Person(Playwright playwright, Browser browser, BrowserContext context, String url) {
        this.playwright = playwright;
        this.browser = browser;
        this.context = context;
        this.url = url;
        this.page = context.newPage();
    }

    static Person signedIn(Product product, String name, Device device) {
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(device.width(), device.height())
                                .setLocale(device.locale())
                                .setColorScheme(device.scheme())
                                .setAcceptDownloads(true));
        var person = new Person(playwright, browser, context, product.url());
        person.open("/sign-in");
        person.page.fill("input[name=name]", name);
        person.page.fill("input[name=password]", product.password(name));
        person.page.press("input[name=password]", "Enter");
        person.page.waitForURL("**/campaigns/**");
        if (device.locale().startsWith("en")) {
            person.page.locator("button[name=lang][value=en]").first().click();
            person.page.locator("html[lang=en]").waitFor();
        }
        return person;
    }

    /** Opens a page; the status it came with. */
    int open(String path) {
        var response = page.navigate(url + path);
        return response == null ? 0 : response.status();
    }

    @Override
    public void close() {
        context.close();
        browser.close();
        playwright.close();
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is not installed"));
    }
}
