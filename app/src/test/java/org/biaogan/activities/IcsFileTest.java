package org.biaogan.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.biaogan.base.Refused;
import org.junit.jupiter.api.Test;

/** Calendar files as people have them: whatever is wrong is said, and the rest is read. */
class IcsFileTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T10:00");
    private static final LocalDate SINCE = LocalDate.parse("2025-11-22");

    @Test
    void aTimeOfAnyZoneIsTheCollegesTime() {
        var read =
                read(
                        event("DTSTART;TZID=America/New_York:20261109T203000", "SUMMARY:甲"),
                        event("DTSTART:20261109T203000Z", "SUMMARY:乙"),
                        event("DTSTART;TZID=China Standard Time:20261109T203000", "SUMMARY:丙"),
                        event("DTSTART;VALUE=DATE:20261109", "SUMMARY:丁"));

        assertThat(read.past())
                .extracting(it -> it.title() + " " + it.day() + " " + it.from())
                .containsExactlyInAnyOrder(
                        "甲 2026-11-10 09:30",
                        "乙 2026-11-10 04:30",
                        "丙 2026-11-09 20:30",
                        "丁 2026-11-09 null");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void aZoneThatNobodyKnowsIsSaidAndOneThatTheFileExplainsIsTaken() {
        String zone =
                "BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\nRRULE:FREQ=SECONDLY\nTZOFFSETTO:+0900\n"
                        + "END:STANDARD\nEND:VTIMEZONE\n";
        var read =
                read(
                        zone,
                        event(
                                "DTSTART;TZID=Ours:20261110T093000",
                                "DTEND;TZID=Ours:20261110T100000"),
                        event("DTSTART;TZID=Mars/Base:20261110T093000"));

        assertThat(read.past().getLast().from()).isEqualTo(LocalTime.of(8, 30));
        assertThat(read.past().getLast().to()).isEqualTo(LocalTime.of(9, 0));
        assertThat(read.past().getFirst().from()).isEqualTo(LocalTime.of(9, 30));
        assertThat(read.notes())
                .containsExactly(
                        IcsNote.of("activities.import.note.zone", "Mars/Base", "Asia/Shanghai"));
    }

    @Test
    void whatRepeatsForEverIsWrittenOutForAYearAndTwoHundredTimesAtMost() {
        var weekly = read(event("DTSTART:20200107T063000Z", "SUMMARY:例会", "RRULE:FREQ=WEEKLY"));
        assertThat(weekly.past()).hasSize(52).allMatch(it -> !it.day().isBefore(SINCE));
        assertThat(weekly.past().getFirst().from()).isEqualTo(LocalTime.of(14, 30));
        assertThat(weekly.ahead()).isNotEmpty();
        assertThat(keys(weekly)).containsExactly("activities.import.note.endless");

        var daily = read(event("DTSTART:20200107T063000Z", "RRULE:FREQ=DAILY"));
        assertThat(daily.past().size() + daily.ahead().size()).isEqualTo(200);
        assertThat(keys(daily)).contains("activities.import.note.newest");

        var secondly = read(event("DTSTART:20261107T063000Z", "RRULE:FREQ=SECONDLY"));
        assertThat(secondly.past()).hasSize(1);
        assertThat(keys(secondly)).containsExactly("activities.import.note.too-often");
    }

    @Test
    void aRepetitionEndsWhereItSaysAndLeavesOutWhatWasMoved() {
        var read =
                read(
                        event(
                                "UID:a",
                                "DTSTART;TZID=Asia/Shanghai:20261006T143000",
                                "RRULE:FREQ=WEEKLY;UNTIL=20261027T063000Z",
                                "EXDATE;TZID=Asia/Shanghai:20261013T143000"),
                        event(
                                "UID:a",
                                "RECURRENCE-ID;TZID=Asia/Shanghai:20261020T143000",
                                "DTSTART;TZID=Asia/Shanghai:20261021T150000"));

        assertThat(read.past())
                .extracting(IcsEvent::day)
                .containsExactly(
                        LocalDate.parse("2026-10-27"),
                        LocalDate.parse("2026-10-21"),
                        LocalDate.parse("2026-10-06"));
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void whatHasNoDayOrWasCancelledIsCountedAndTheRestIsRead() {
        var read =
                read(
                        event("SUMMARY:没有日期"),
                        event("DTSTART:20261399T999999", "SUMMARY:没有这一天"),
                        event("DTSTART:20261110", "STATUS:CANCELLED"),
                        event("DTSTART:20261110", "SUMMARY:好的"));

        assertThat(read.past()).extracting(IcsEvent::title).containsExactly("好的");
        assertThat(read.notes())
                .containsExactly(
                        IcsNote.of("activities.import.note.no-day", 2),
                        IcsNote.of("activities.import.note.cancelled", 1));
    }

    @Test
    void wordsComeBackWhateverTheEncodingTheEscapesAndTheFolding() {
        String text =
                calendar(
                        event(
                                "DTSTART:20261110",
                                "SUMMARY:党课\\, 第一讲\\; 机电\n  楼",
                                "LOCATION:三楼\\n会议室"));
        for (Charset it : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))) {
            var event = read(text.getBytes(it)).past().getFirst();
            assertThat(event.title()).isEqualTo("党课, 第一讲; 机电 楼");
            assertThat(event.place()).isEqualTo("三楼 会议室");
        }
        assertThat(keys(read(text.getBytes(Charset.forName("GBK")))))
                .containsExactly("activities.import.note.gbk");
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)).past()).hasSize(1);
    }

    @Test
    void alarmsGuestsAndAttachmentsAreLeftOutAndACutFileIsReadToItsEnd() {
        var read =
                read(
                        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261110\nATTENDEE:mailto:a@example.org\n"
                                        + "BEGIN:VALARM\nDTSTART:20200101\nTRIGGER:-PT5M\nEND:VALARM\n"
                                        + "ATTACH;ENCODING=BASE64:AAAA\nSUMMARY:党日")
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(read.past()).extracting(IcsEvent::title).containsExactly("党日");
        assertThat(read.past().getFirst().day()).isEqualTo(LocalDate.parse("2026-11-10"));
        assertThat(keys(read))
                .containsExactly(
                        "activities.import.note.cut-off", "activities.import.note.left-out");
    }

    @Test
    void whatIsNoCalendarHasNoEventOrIsTooLargeIsRefusedWithItsReason() {
        assertRefused(new byte[0], "activities.import.no-calendar");
        assertRefused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "activities.import.no-calendar");
        assertRefused(
                "BEGIN:VCALENDAR\n".repeat(100).getBytes(StandardCharsets.UTF_8),
                "activities.import.no-calendar");
        assertRefused(
                "BEGIN:VCALENDAR\nEND:VCALENDAR".getBytes(StandardCharsets.UTF_8),
                "activities.import.no-events");
        assertRefused(new byte[10 << 20], "activities.import.too-large");
    }

    @Test
    void whatIsLaterTodayHasNotHappened() {
        var read =
                read(
                        event("DTSTART;TZID=Asia/Shanghai:20261122T093000", "SUMMARY:早"),
                        event("DTSTART;TZID=Asia/Shanghai:20261122T143000", "SUMMARY:晚"));

        assertThat(read.past()).extracting(IcsEvent::title).containsExactly("早");
        assertThat(read.ahead()).extracting(IcsEvent::title).containsExactly("晚");
    }

    private static void assertRefused(byte[] bytes, String code) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    static String event(String... lines) {
        return "BEGIN:VEVENT\n" + String.join("\n", lines) + "\nEND:VEVENT\n";
    }

    static String calendar(String... parts) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\n" + String.join("", parts) + "END:VCALENDAR\n";
    }

    private static IcsFile.Read read(String... parts) {
        return read(calendar(parts).getBytes(StandardCharsets.UTF_8));
    }

    private static IcsFile.Read read(byte[] bytes) {
        return IcsFile.read(bytes, NOW, SINCE, SHANGHAI);
    }

    private static List<String> keys(IcsFile.Read read) {
        return read.notes().stream().map(IcsNote::key).toList();
    }
}
