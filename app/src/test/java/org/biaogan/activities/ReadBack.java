package org.biaogan.activities;

import java.io.IOException;
import java.io.StringReader;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.property.DateProperty;

/** A calendar as another library than the one that wrote it reads it. */
record ReadBack(List<CalendarComponent> events) {

    static ReadBack of(String text) {
        try {
            return new ReadBack(
                    new CalendarBuilder()
                            .build(new StringReader(text)).getComponents().stream()
                                    .filter(it -> it.getName().equals(Component.VEVENT))
                                    .toList());
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }

    List<String> summaries() {
        return values(Property.SUMMARY);
    }

    List<String> uids() {
        return values(Property.UID);
    }

    /** All that is said, in one text. */
    String all() {
        return events.stream()
                .map(CalendarComponent::toString)
                .map(it -> it.replaceAll("(SEQUENCE|DTSTAMP|LAST-MODIFIED):[^\r\n]*", ""))
                .toList()
                .toString();
    }

    Temporal start(String summary) {
        return date(summary, Property.DTSTART);
    }

    Temporal end(String summary) {
        return date(summary, Property.DTEND);
    }

    String value(String summary, String property) {
        return property(summary, property).getValue();
    }

    private Temporal date(String summary, String property) {
        return ((DateProperty<?>) property(summary, property)).getDate();
    }

    private Property property(String summary, String property) {
        return events.stream()
                .filter(it -> it.getRequiredProperty(Property.SUMMARY).getValue().equals(summary))
                .map(it -> (Property) it.getRequiredProperty(property))
                .findFirst()
                .orElseThrow();
    }

    private List<String> values(String property) {
        return events.stream().map(it -> it.getRequiredProperty(property).getValue()).toList();
    }
}
