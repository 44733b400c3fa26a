package org.biaogan.activities;

import java.time.Duration;
import java.util.Locale;
import org.biaogan.web.AsksNobody;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A calendar for another program, which does not sign in: its secret address is its key. */
@AsksNobody
@Controller
class FeedController {

    private static final MediaType CALENDAR =
            MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/feeds/{token}.ics")
    ResponseEntity<String> read(
            @PathVariable String token, @RequestParam(defaultValue = "zh") String lang) {
        Locale locale = lang.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        String home = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        Feeds.Told told = feeds.read(token, home, locale);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
                .eTag(told.etag())
                .lastModified(told.changedAt().toInstant())
                .header("X-Robots-Tag", "noindex")
                .body(told.text());
    }
}
