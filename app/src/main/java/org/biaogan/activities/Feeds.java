package org.biaogan.activities;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.access.Actors;
import org.biaogan.access.Scope;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.organization.OrganizationTree;
import org.biaogan.organization.Unit;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calendars for other programs, each under a secret address that its maker can revoke. A feed shows
 * what its maker may see on the day it is read: it dies with the account, and shows nothing more of
 * an office that ended.
 */
@Service
@Transactional
public class Feeds {

    /** How far a feed looks back and ahead. */
    public static final int MONTHS = 12;

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FeedRepository feeds;
    private final ActivityCalendar activities;
    private final FeedText text;
    private final Actors actors;
    private final OrganizationTree tree;
    private final Trail trail;
    private final CivilCalendar calendar;
    private final Clock clock;

    Feeds(
            FeedRepository feeds,
            ActivityCalendar activities,
            FeedText text,
            Actors actors,
            OrganizationTree tree,
            Trail trail,
            CivilCalendar calendar,
            Clock clock) {
        this.feeds = feeds;
        this.activities = activities;
        this.text = text;
        this.actors = actors;
        this.tree = tree;
        this.trail = trail;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The open feeds the actor has made; nobody else sees that there are any. */
    @Transactional(readOnly = true)
    public List<Feed> list(Actor actor) {
        return feeds.list(actor.accountId());
    }

    /** The units of which the actor may make a feed. */
    @Transactional(readOnly = true)
    public List<Unit> units(Actor actor) {
        return tree.listMine(actor).stream().filter(it -> it.closedOn() == null).toList();
    }

    /**
     * Makes a feed anew and returns the secret part of its address; an earlier one of the same
     * unit, or of the person, opens nothing any more.
     */
    public String make(Actor actor, @Nullable Long unitId) {
        if (unitId != null && actors.find(actor.accountId(), new Scope.OfUnit(unitId)).isEmpty()) {
            throw new Refused("activities.feed.not-yours");
        }
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        OffsetDateTime now = OffsetDateTime.now(clock);
        feeds.revokeSame(unitId, actor.accountId(), now);
        long id = feeds.add(digest(token), unitId, actor.accountId(), now);
        mark(actor, "activities.feed-made", id);
        return token;
    }

    public void revoke(Actor actor, long id) {
        if (!feeds.revoke(id, actor.accountId(), OffsetDateTime.now(clock))) {
            throw new NotFound("activities.feed", id);
        }
        mark(actor, "activities.feed-revoked", id);
    }

    /**
     * What a calendar program is told.
     *
     * @param etag by which it asks whether there is anything new
     * @param changedAt when something of it was said last, today's beginning at the earliest, since
     *     the months it covers move with the day
     */
    public record Told(String text, String etag, OffsetDateTime changedAt) {}

    /**
     * The calendar behind a secret address.
     *
     * @param home the address of this installation, to which its entries lead
     */
    @Transactional(readOnly = true)
    public Told read(String token, String home, Locale locale) {
        if (!token.matches("[A-Za-z0-9_-]{43}")) {
            throw unknown();
        }
        String digest = digest(token);
        FeedRepository.Opened feed = feeds.find(digest).orElseThrow(Feeds::unknown);
        Actor maker = maker(feed).orElseThrow(Feeds::unknown);
        LocalDate today = calendar.today();
        List<CalendarLine> lines =
                activities.lines(
                        maker,
                        today.minusMonths(MONTHS),
                        today.plusMonths(MONTHS),
                        feed.unitId() == null);
        String written =
                text.write(
                        lines,
                        new FeedText.About(
                                feed.unitName(), feed.unitId(), digest.substring(0, 16), home),
                        locale);
        OffsetDateTime beginning = today.atStartOfDay(calendar.zone()).toOffsetDateTime();
        OffsetDateTime last =
                lines.stream()
                        .map(CalendarLine::changedAt)
                        .max(OffsetDateTime::compareTo)
                        .orElse(beginning);
        return new Told(
                written,
                '"' + digest(written).substring(0, 32) + '"',
                last.isAfter(beginning) ? last : beginning);
    }

    /** Who made it, as they are today; nobody where the account or the office has ended. */
    private Optional<Actor> maker(FeedRepository.Opened feed) {
        Long unit = feed.unitId();
        return actors.find(
                feed.accountId(), unit == null ? new Scope.Installation() : new Scope.OfUnit(unit));
    }

    private static NotFound unknown() {
        return new NotFound("activities.feed", "");
    }

    private void mark(Actor actor, String what, long id) {
        trail.add(Mark.of(actor.accountId(), what, "activities_feed", id));
    }

    private static String digest(String words) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
