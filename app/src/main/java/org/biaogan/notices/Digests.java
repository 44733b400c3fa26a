package org.biaogan.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.biaogan.base.CivilCalendar;
import org.biaogan.notices.Dues.Due;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes what comes at a rhythm: a digest for a person, a number for a group. Where there is nothing
 * to say, nothing is said.
 */
@Component
class Digests {

    private static final int LISTED = 10;

    private final DigestRepository digests;
    private final NoticeRepository notices;
    private final AddressRepository addresses;
    private final RobotRepository robots;
    private final OutboxRepository outbox;
    private final List<Dues> dues;
    private final NoticeWords words;
    private final NoticeConfiguration configuration;
    private final CivilCalendar calendar;
    private final Clock clock;

    Digests(
            DigestRepository digests,
            NoticeRepository notices,
            AddressRepository addresses,
            RobotRepository robots,
            OutboxRepository outbox,
            List<Dues> dues,
            NoticeWords words,
            NoticeConfiguration configuration,
            CivilCalendar calendar,
            Clock clock) {
        this.digests = digests;
        this.notices = notices;
        this.addresses = addresses;
        this.robots = robots;
        this.outbox = outbox;
        this.dues = List.copyOf(dues);
        this.words = words;
        this.configuration = configuration;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Who may have a digest now; each is made by {@link #make} in a transaction of its own. */
    @Transactional(readOnly = true)
    public List<DigestRepository.Reader> waiting() {
        ZonedDateTime now = now();
        return digests.readers(calendar.today()).stream()
                .filter(it -> Slots.of(it.wanted(), now).isPresent())
                .toList();
    }

    /**
     * Makes the digest of one person, once for each time of their rhythm and once a day at most.
     */
    @Transactional
    public void make(DigestRepository.Reader reader) {
        long account = reader.accountId();
        LocalDate slot = Slots.of(reader.wanted(), now()).orElse(null);
        if (slot == null || !digests.begin(account, slot, calendar.today())) {
            return;
        }
        List<Due> all = list(account);
        LocalDate last = reader.lastOn() == null ? calendar.today().minusDays(7) : reader.lastOn();
        long unread =
                notices.unreadSince(account, last.atStartOfDay(calendar.zone()).toOffsetDateTime());
        if (all.isEmpty() && unread == 0) {
            return;
        }
        Map<Dues.Kind, Long> counts = counts(all);
        List<String> arguments =
                List.of(
                        "" + counts.getOrDefault(Dues.Kind.DUE, 0L),
                        "" + counts.getOrDefault(Dues.Kind.WAITS, 0L),
                        "" + counts.getOrDefault(Dues.Kind.RETURNED, 0L),
                        "" + unread);
        OffsetDateTime at = OffsetDateTime.now(clock);
        notices.add(account, NoticeKind.DIGEST, arguments, "/notices", at);
        addresses
                .findConfirmed(account)
                .ifPresent(it ->
                        outbox.addMail(
                                account,
                                it,
                                subject(reader.wanted().locale(), arguments),
                                body(reader.wanted().locale(), all, arguments),
                                at,
                                at));
    }

    /** All that asks an account for something. */
    List<Due> list(long accountId) {
        return dues.stream().flatMap(it -> it.list(accountId, calendar.today()).stream()).toList();
    }

    /** What waits for the word of an account. */
    List<Due> waiting(long accountId) {
        return dues.stream()
                .flatMap(it -> it.waiting(accountId, calendar.today()).stream())
                .toList();
    }

    static Map<Dues.Kind, Long> counts(List<Due> all) {
        return all.stream()
                .collect(
                        Collectors.groupingBy(
                                Due::kind,
                                () -> new EnumMap<>(Dues.Kind.class),
                                Collectors.summingLong(Due::count)));
    }

    private String subject(Locale locale, List<String> arguments) {
        return words.say(
                locale,
                "notices.mail.subject",
                words.sentence(locale, NoticeKind.DIGEST, arguments));
    }

    /** A sentence, the first few with their days, and where to go; nothing that is past its day. */
    private String body(Locale locale, List<Due> all, List<String> arguments) {
        var text = new StringBuilder(words.sentence(locale, NoticeKind.DIGEST, arguments));
        List<Due> listed = all.stream().filter(it -> it.kind() != Dues.Kind.OPEN).toList();
        text.append("\n\n");
        listed.stream()
                .limit(LISTED)
                .forEach(it ->
                        text.append("· ")
                                .append(it.titleIn(locale))
                                .append("  ")
                                .append(words.say(locale, it.note(), it.arguments().toArray()))
                                .append(it.on() == null ? "" : "  " + it.on())
                                .append('\n'));
        if (listed.size() > LISTED) {
            text.append(words.say(locale, "notices.mail.more", listed.size() - LISTED))
                    .append('\n');
        }
        return text.append('\n')
                .append(
                        words.say(
                                locale,
                                "notices.mail.foot",
                                configuration.link("/notices"),
                                configuration.link("/notices/settings")))
                .toString();
    }

    @Transactional(readOnly = true)
    public List<Robot> waitingRobots() {
        ZonedDateTime now = now();
        return robots.listAll().stream()
                .filter(it -> Slots.weekly(it.weekday(), it.atHour(), now).isPresent())
                .toList();
    }

    /** Tells a group how much is ahead: a number and a link. */
    @Transactional
    public void make(Robot robot) {
        LocalDate slot = Slots.weekly(robot.weekday(), robot.atHour(), now()).orElse(null);
        if (slot == null || !robots.begin(robot.id(), slot)) {
            return;
        }
        long ahead =
                dues.stream().mapToLong(it -> it.ahead(robot.unitId(), calendar.today())).sum();
        if (ahead > 0) {
            outbox.addGroup(
                    robot.id(),
                    words.zh("notices.group.title"),
                    words.zh("notices.group.ahead", ahead, configuration.link("/notices")),
                    OffsetDateTime.now(clock));
        }
    }

    void forget() {
        digests.forget(OffsetDateTime.now(clock).minusDays(60));
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(calendar.zone());
    }
}
