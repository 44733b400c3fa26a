package org.biaogan.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole folders, dragged from a window of the machine onto the page, or chosen. */
class DroppedFoldersTest {

    @TempDir private Path folder;

    @Test
    void aDraggedFolderIsSentFileByFileAndKeepsItsPlaces() throws Exception {
        Path dragged = nested();
        try (Person branch = Person.signedIn(SampleHome.shared(), "branch3", Person.Device.DESK)) {
            List<String> sent = uploadsOf(branch.page);
            branch.open("/campaigns/1/evidence/new");
            drag(branch.page, dragged);
            assertOnTheTable(branch.page, sent);
        }
    }

    @Test
    void aChosenFolderIsSentFileByFileAndKeepsItsPlaces() throws Exception {
        Path chosen = nested();
        try (Person branch = Person.signedIn(SampleHome.shared(), "branch2", Person.Device.DESK)) {
            List<String> sent = uploadsOf(branch.page);
            branch.open("/campaigns/1/evidence/new");
            branch.page.setInputFiles("#f-folder", chosen);
            assertOnTheTable(branch.page, sent);
        }
    }

    @Test
    void whoSignedOutInAnotherTabIsToldOnTheLineOfTheFile() throws Exception {
        Path file = Files.writeString(folder.resolve("记录.txt"), "示例");
        try (Person branch = Person.signedIn(SampleHome.shared(), "branch4", Person.Device.DESK)) {
            branch.open("/campaigns/1/evidence/new");
            Page other = branch.secondTab();
            other.navigate(branch.page.url().replaceFirst("/campaigns/.*", "/account"));
            other.locator("form[action='/sign-out'] button").first().click();
            other.waitForURL("**/sign-in?out");
            drag(branch.page, file);
            Locator line = branch.page.locator("[data-drop-list] li");
            assertThat(line).hasClass("st-danger");
        }
    }

    private Path nested() throws Exception {
        Path top = Files.createDirectory(folder.resolve("材料"));
        Path inner = Files.createDirectories(top.resolve("三月/会议"));
        Files.writeString(top.resolve("目录.txt"), "示例：目录");
        Files.writeString(top.resolve("三月/照片.txt"), "示例：照片");
        Files.writeString(inner.resolve("签到.txt"), "示例：签到");
        return top;
    }

    private static List<String> uploadsOf(Page page) {
        var sent = new ArrayList<String>();
        page.onRequest(it -> {
            if (it.method().equals("POST") && it.url().endsWith("/uploads")) {
                sent.add(it.url());
            }
        });
        return sent;
    }

    private static void assertOnTheTable(Page page, List<String> sent) {
        page.waitForURL("**/sorting");
        assertThat(sent).hasSize(3);
        Locator lines = page.locator("fieldset.sorted");
        assertThat(lines).hasCount(3);
        assertThat(line(lines, "签到.txt")).containsText("材料/三月/会议");
        assertThat(line(lines, "照片.txt")).containsText("材料/三月");
        assertThat(line(lines, "目录.txt")).containsText("材料");
    }

    private static Locator line(Locator lines, String file) {
        return lines.filter(new Locator.FilterOptions().setHasText(file));
    }

    /** As the operating system hands over what is dragged: by its place on the disk. */
    private static void drag(Page page, Path dragged) {
        var files = new JsonArray();
        files.add(dragged.toString());
        var data = new JsonObject();
        data.add("items", new JsonArray());
        data.add("files", files);
        data.addProperty("dragOperationsMask", 1);
        var zone = page.locator("[data-drop-zone]").boundingBox();
        var devtools = page.context().newCDPSession(page);
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            var event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("x", zone.x + zone.width / 2);
            event.addProperty("y", zone.y + zone.height / 2);
            event.add("data", data);
            devtools.send("Input.dispatchDragEvent", event);
        }
    }
}
