package org.biaogan.notices;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.biaogan.access.Actor;
import org.biaogan.access.Told;
import org.biaogan.base.CivilCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person is told (提醒). Others say it here in their own transaction; it is that person's
 * alone, and no list of what others were told exists.
 */
@Service
@Transactional
public class Notices implements Told {

    private final NoticeRepository notices;
    private final AddressRepository addresses;
    private final OutboxRepository outbox;
    private final NoticeWords words;
    private final NoticeConfiguration configuration;
    private final CivilCalendar calendar;
    private final Clock clock;

    Notices(
            NoticeRepository notices,
            AddressRepository addresses,
            OutboxRepository outbox,
            NoticeWords words,
            NoticeConfiguration configuration,
            CivilCalendar calendar,
            Clock clock) {
        this.notices = notices;
        this.addresses = addresses;
        this.outbox = outbox;
        this.words = words;
        this.configuration = configuration;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Notice> list(Actor actor) {
        return notices.list(actor.accountId());
    }

    /** How many are not read; one statement. */
    @Transactional(readOnly = true)
    public long unread(Actor actor) {
        return notices.unread(actor.accountId());
    }

    public void readAll(Actor actor) {
        notices.readAll(actor.accountId(), OffsetDateTime.now(clock));
    }

    /**
     * Tells an account something, unless it has turned that off; by mail with the next digest, at
     * once where that was asked for or it is about their own rights.
     *
     * @param href where it leads, below this server
     */
    public void tell(
            long accountId, NoticeKind kind, List<String> arguments, @Nullable String href) {
        Preference wanted = notices.findPreference(accountId).orElse(Preference.USUAL);
        if (!wanted.wants(kind)) {
            return;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        notices.add(accountId, kind, arguments, href, now);
        if (kind.security() || wanted.atOnce()) {
            addresses
                    .findConfirmed(accountId)
                    .ifPresent(it -> mail(accountId, it, wanted, kind, arguments, href, now));
        }
    }

    @Override
    public void tell(long accountId, Event event) {
        NoticeKind kind =
                switch (event) {
                    case PASSWORD_CHANGED -> NoticeKind.PASSWORD_CHANGED;
                    case LINK_MADE -> NoticeKind.LINK_MADE;
                    case RIGHTS_GRANTED -> NoticeKind.RIGHTS_GRANTED;
                };
        tell(accountId, kind, List.of(), "/account");
    }

    private void mail(
            long accountId,
            String address,
            Preference wanted,
            NoticeKind kind,
            List<String> arguments,
            @Nullable String href,
            OffsetDateTime now) {
        Locale locale = wanted.locale();
        String sentence = words.sentence(locale, kind, arguments);
        OffsetDateTime notBefore =
                kind.security()
                        ? now
                        : Slots.afterQuiet(wanted, now.atZoneSameInstant(calendar.zone()))
                                .toOffsetDateTime();
        outbox.addMail(
                accountId,
                address,
                words.say(locale, "notices.mail.subject", sentence),
                words.say(
                        locale,
                        kind.security() ? "notices.mail.security" : "notices.mail.single",
                        sentence,
                        configuration.link(href == null ? "/notices" : href),
                        configuration.link("/notices/settings")),
                now,
                notBefore);
    }
}
