package org.biaogan.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.biaogan.access.Actor;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Events of a calendar file become records, looked at first, each once. */
@CampaignTest
class IcsImportTest {

    private static final String MEETING =
            IcsFileTest.event(
                    "UID:one@example.org",
                    "DTSTART;TZID=Asia/Shanghai:20261110T143000",
                    "DTEND;TZID=Asia/Shanghai:20261110T160000",
                    "LOCATION:第三会议室",
                    "SUMMARY:支委会（十一月）");
    private static final String CLASS =
            IcsFileTest.event("UID:two@example.org", "DTSTART:20261112", "SUMMARY:党课第一讲");
    private static final String AHEAD =
            IcsFileTest.event("UID:three@example.org", "DTSTART:20261130", "SUMMARY:十二月部署会");

    private final IcsImport imports;
    private final Activities activities;
    private final RecordingDesk desk;
    private final SmallPath small;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor secretary;
    private long branch;

    IcsImportTest(
            IcsImport imports,
            Activities activities,
            RecordingDesk desk,
            SmallPath small,
            MockMvcTester web) {
        this.imports = imports;
        this.activities = activities;
        this.desk = desk;
        this.small = small;
        this.web = web;
    }

    @BeforeEach
    void aBranchInACampaign() {
        opened = small.open();
        secretary = opened.branchSecretary();
        branch = opened.college().firstTeacherBranch();
    }

    @Test
    void whatHappenedIsProposedAndWhatIsToComeIsNot() {
        var page = preview(MEETING, CLASS, AHEAD);

        assertThat(rows(page))
                .extracting(it -> it.day() + " " + it.kind() + " " + it.tick())
                .containsExactly("2026-11-12 party-class true", "2026-11-10 branch-committee true");
        assertThat(page.ahead()).extracting(IcsEvent::title).containsExactly("十二月部署会");
        assertThat(upload(MEETING, AHEAD))
                .hasStatusOk()
                .bodyText()
                .contains("支委会（十一月）", "14:30–16:00", "只作提醒，不会记", "十二月部署会");
        assertThat(all()).isEmpty();
    }

    @Test
    void whatIsTickedIsRecordedOnce() {
        var row = rows(preview(MEETING)).getFirst();

        assertThat(confirm(row, "议定三件事")).hasStatus3xxRedirection();
        assertThat(confirm(row, "议定三件事")).hasStatus3xxRedirection();

        assertThat(all())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.words()).isEqualTo("议定三件事");
                    assertThat(it.heldOn()).isEqualTo(LocalDate.parse("2026-11-10"));
                    assertThat(activities.get(secretary, it.id()).now().place()).isEqualTo("第三会议室");
                });
        var again = rows(preview(MEETING, CLASS));
        assertThat(again.getLast().known()).isEqualTo(NewImport.Known.IMPORTED);
        assertThat(again.getLast().tick()).isFalse();
    }

    @Test
    void whatSuchAMeetingClosedBeforeIsOfferedAndClosed() {
        String october = serves("2026-10-10");
        assertThat(
                        web.post()
                                .uri("/campaigns/" + opened.campaignId() + "/activities")
                                .param("unitId", "" + branch)
                                .param("kind", "branch-committee")
                                .param("heldOn", "2026-10-10")
                                .param("words", "十月的会")
                                .param("serves", october)
                                .with(as(me()))
                                .exchange())
                .hasStatus3xxRedirection();

        var row = rows(preview(MEETING)).getFirst();
        assertThat(row.offered()).isEqualTo(serves("2026-11-10")).isNotEqualTo(october);
        assertThat(confirm(row, "议定三件事")).hasStatus3xxRedirection();

        assertThat(activities.get(secretary, all().getFirst().id()).closes())
                .extracting(it -> it.serves().toString())
                .containsExactly(row.offered());
    }

    /** What a meeting of this day may close first. */
    private String serves(String day) {
        return activities
                .candidates(secretary, HeldMeeting.of(branch, LocalDate.parse(day)))
                .stream()
                .filter(it -> it.period().equals(day.substring(0, 7)))
                .findFirst()
                .orElseThrow()
                .serves()
                .toString();
    }

    @Test
    void whatWasWithdrawnMayBeImportedAgain() {
        var row = rows(preview(MEETING)).getFirst();
        confirm(row, "议定三件事");
        activities.withdraw(secretary, all().getFirst().id(), "记错了");

        assertThat(rows(preview(MEETING)).getFirst().known()).isEqualTo(NewImport.Known.NEW);
        confirm(row, "议定四件事");
        assertThat(all()).hasSize(1);
    }

    @Test
    void aDayThatHasSuchARecordAndAnEventThatStandsTwiceAreMarkedAndNotTicked() {
        activities.record(secretary, HeldMeeting.of(branch, LocalDate.parse("2026-11-10")));
        var page =
                preview(
                        MEETING,
                        CLASS,
                        IcsFileTest.event("UID:other", "DTSTART:20261112", "SUMMARY:党课第一讲"));

        assertThat(rows(page))
                .extracting(NewImport.Row::known)
                .containsExactly(
                        NewImport.Known.NEW, NewImport.Known.TWICE, NewImport.Known.THAT_DAY);
        assertThat(rows(page)).filteredOn(NewImport.Row::tick).hasSize(1);
    }

    @Test
    void aTitleTellsTheKindWhereItCan() {
        assertThat(KindGuess.of("机电党总支委员会会议", activities.kinds()))
                .isEqualTo("general-branch-committee");
        assertThat(KindGuess.of("Party class, first", activities.kinds())).isEqualTo("party-class");
        assertThat(KindGuess.of("看牙医", activities.kinds())).isEqualTo("other");
    }

    private ImportPage preview(String... parts) {
        return imports.preview(
                secretary,
                branch,
                IcsFileTest.calendar(parts).getBytes(StandardCharsets.UTF_8),
                Locale.SIMPLIFIED_CHINESE);
    }

    private static List<NewImport.Row> rows(ImportPage page) {
        return page.form() == null ? new ArrayList<>() : page.form().rows();
    }

    private List<ActivityLine> all() {
        return desk.page(secretary, new ActivityFilter(null, null, null, null)).lines();
    }

    private MvcTestResult upload(String... parts) {
        return send(IcsFileTest.calendar(parts).getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult send(byte[] bytes) {
        return web.post()
                .uri(at() + "/preview")
                .multipart()
                .file(new MockMultipartFile("file", "日历.ics", "text/calendar", bytes))
                .param("of", "" + branch)
                .with(as(me()))
                .exchange();
    }

    private MvcTestResult confirm(NewImport.Row row, String words) {
        var request =
                web.post()
                        .uri(at())
                        .param("unitId", "" + branch)
                        .param("rows[0].tick", "true")
                        .param("rows[0].uid", String.valueOf(row.uid()))
                        .param("rows[0].title", String.valueOf(row.title()))
                        .param("rows[0].day", String.valueOf(row.day()))
                        .param("rows[0].from", String.valueOf(row.from()))
                        .param("rows[0].to", String.valueOf(row.to()))
                        .param("rows[0].place", String.valueOf(row.place()))
                        .param("rows[0].kind", String.valueOf(row.kind()))
                        .param("rows[0].words", words)
                        .param("rows[0].known", row.known().name());
        if (row.serves() != null) {
            request.param("rows[0].serves", row.serves());
        }
        return request.with(as(me())).exchange();
    }

    private long me() {
        return secretary.accountId();
    }

    private String at() {
        return "/campaigns/" + opened.campaignId() + "/activities/calendar/import";
    }
}
