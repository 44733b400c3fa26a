package org.biaogan.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Somebody in front of a browser, signed in. Whatever the content policy stops, and whatever fault
 * a script has, is an error of the test.
 */
final class Person implements AutoCloseable {

    /** What the person sits at. */
    record Device(int width, int height, String locale, ColorScheme colours, boolean withScripts) {

        static final Device DESK = new Device(1440, 900, "zh-CN", ColorScheme.LIGHT, true);
        static final Device WITHOUT_SCRIPTS =
                new Device(1440, 900, "zh-CN", ColorScheme.LIGHT, false);
        static final Device PHONE = new Device(390, 844, "zh-CN", ColorScheme.LIGHT, true);
        static final Device ENGLISH_PHONE_AT_NIGHT =
                new Device(390, 844, "en-GB", ColorScheme.DARK, true);
    }

    private final BrowserContext context;
    private final String url;
    private final List<String> stopped = new ArrayList<>();
    final Device device;
    final Page page;

    private Person(Device device, BrowserContext context, String url) {
        this.device = device;
        this.context = context;
        this.url = url;
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                stopped.add(message.page().url() + ": " + message.text());
            }
        });
        context.onWebError(fault -> stopped.add(fault.page().url() + ": " + fault.error()));
        this.page = context.newPage();
    }

    /** At the door, not signed in, in the language of the device. */
    static Person arrives(Product product, Device device) {
        Person person = at(product, device);
        person.open("/sign-in");
        if (device.locale().startsWith("en")) {
            person.page.locator("button[name=lang][value=en]").click();
            person.page.locator("html[lang=en]").waitFor();
        }
        return person;
    }

    private static Person at(Product product, Device device) {
        return new Person(
                device,
                TheBrowser.RUNNING.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(device.width(), device.height())
                                .setLocale(device.locale())
                                .setColorScheme(device.colours())
                                .setJavaScriptEnabled(device.withScripts())
                                .setAcceptDownloads(true)),
                product.url());
    }

    static Person signedIn(Product product, String name, Device device) {
        Person person = arrives(product, device);
        person.page.fill("input[name=name]", name);
        person.page.fill("input[name=password]", product.password(name));
        person.page.press("input[name=password]", "Enter");
        person.page.waitForURL(it -> !it.contains("/sign-in"));
        return person;
    }

    /** Opens a page; the status it came with. */
    int open(String path) {
        var response = page.navigate(url + path);
        return response == null ? 0 : response.status();
    }

    /** Where a page of the product is, for another tab. */
    String url(String path) {
        return url + path;
    }

    /** Takes the network away from all tabs, or gives it back. */
    void offline(boolean away) {
        context.setOffline(away);
    }

    /** The same person in a second tab. */
    Page secondTab() {
        return context.newPage();
    }

    @Override
    public void close() {
        context.close();
        if (!stopped.isEmpty()) {
            throw new AssertionError(String.join("\n", stopped));
        }
    }

    /** Started once for all tests. */
    private static final class TheBrowser {

        private static final Browser RUNNING = start();

        private static Browser start() {
            var playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            AfterAllTests.run(playwright::close);
            return playwright
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
        }

        private static Path chromium() {
            return Stream.of(
                            "/usr/bin/chromium",
                            "/usr/bin/chromium-browser",
                            "/usr/bin/google-chrome")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Chromium is not installed"));
        }
    }
}
