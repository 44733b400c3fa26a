package org.biaogan.activities;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.RawProperty;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.biaogan.base.CivilCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Lines of the calendar as other programs read them (RFC 5545). Titles of tasks, gates and kinds
 * and names of units stand in it; nothing that a person wrote, no name and no number of people.
 */
@Component
class FeedText {

    private static final int REFRESHED_AFTER_HOURS = 4;

    private final MessageSource messages;
    private final ZoneId zone;

    FeedText(MessageSource messages, CivilCalendar calendar) {
        this.messages = messages;
        this.zone = calendar.zone();
    }

    /**
     * Which feed is written.
     *
     * @param unitName of which unit; none where it is of a person
     * @param name by which its entries are told from those of any other feed in the world
     * @param home the address of this installation
     */
    record About(@Nullable String unitName, @Nullable Long unitId, String name, String home) {}

    String write(List<CalendarLine> lines, About about, Locale locale) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Biaogan//Calendar//ZH");
        String name =
                about.unitName() == null
                        ? say("activities.feed.name.person", locale)
                        : say("activities.feed.name.unit", locale, about.unitName());
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.addExperimentalProperty("X-WR-TIMEZONE", zone.getId());
        calendar.setRefreshInterval(Duration.builder().hours(REFRESHED_AFTER_HOURS).build());
        calendar.addProperty(
                new RawProperty("X-PUBLISHED-TTL", "PT" + REFRESHED_AFTER_HOURS + "H"));
        lines.forEach(it -> calendar.addEvent(event(it, about, locale)));
        return OctetFolding.fold(text(calendar));
    }

    private VEvent event(CalendarLine line, About about, Locale locale) {
        var event = new VEvent();
        event.setUid(
                line.sort().name().toLowerCase(Locale.ROOT)
                        + "-"
                        + (line.campaignId() == null ? "" : line.campaignId() + "-")
                        + line.id()
                        + "@"
                        + about.name()
                        + ".biaogan");
        Date changed = Date.from(line.changedAt().toInstant());
        event.setDateTimeStamp(changed);
        event.setLastModified(changed);
        event.setSequence(line.revision());
        event.setSummary(summary(line, locale));
        event.addCategories(say("activities.feed.sort." + line.sort().name(), locale));
        event.setStatus(Status.confirmed());
        if (about.unitId() != null || line.campaignId() != null) {
            String at = about.home() + "/units/" + about.unitId() + "/activities";
            String place = line.href(at);
            event.setUrl(place.startsWith("/") ? about.home() + place : place);
        }
        when(event, line);
        return event;
    }

    /** A record with a time begins and ends in world time; anything else is of a day. */
    private void when(VEvent event, CalendarLine line) {
        LocalTime from = line.fromTime();
        if (from == null) {
            event.setDateStart(day(line.day()));
            event.setDateEnd(day(line.day().plusDays(1)));
            event.setTransparency(true);
            return;
        }
        event.setDateStart(time(line.day(), from), true);
        LocalTime to = line.toTime();
        if (to != null) {
            event.setDateEnd(time(line.day(), to), true);
        }
    }

    private Date time(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(zone).toInstant());
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(
                new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                false);
    }

    private String summary(CalendarLine line, Locale locale) {
        String title = line.title(locale);
        String what =
                switch (line.sort()) {
                    case HELD -> title;
                    case DUE, GATE -> line.code() + " " + title;
                    case MATTER -> say("activities.ledger." + line.code(), locale);
                };
        String state =
                say(
                        "activities.feed."
                                + line.sort().name()
                                + (line.open() == 0 && line.done() > 0 ? ".done" : ".open"),
                        locale,
                        what);
        if (line.units() > 1) {
            return say("activities.feed.of-units", locale, state, line.units());
        }
        return line.unitName() == null
                ? state
                : say("activities.feed.of-unit", locale, state, line.unitName());
    }

    private String say(String key, Locale locale, Object... with) {
        return messages.getMessage(key, with, locale);
    }

    private static String text(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
