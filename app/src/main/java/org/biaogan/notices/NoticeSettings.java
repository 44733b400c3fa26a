package org.biaogan.notices;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a person is told: the rhythm, the quiet hours, what is left out, and where mail goes. */
@Service
@Transactional
public class NoticeSettings {

    private static final Duration CODE_LIFE = Duration.ofHours(24);
    private static final int TRIES = 5;
    private static final int CODES = 1_000_000;
    private static final int CODES_IN_AN_HOUR = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final NoticeRepository notices;
    private final AddressRepository addresses;
    private final OutboxRepository outbox;
    private final NoticeWords words;
    private final MailPost mail;
    private final Clock clock;

    NoticeSettings(
            NoticeRepository notices,
            AddressRepository addresses,
            OutboxRepository outbox,
            NoticeWords words,
            MailPost mail,
            Clock clock) {
        this.notices = notices;
        this.addresses = addresses;
        this.outbox = outbox;
        this.words = words;
        this.mail = mail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public WantedForm wanted(Actor actor) {
        return WantedForm.of(find(actor));
    }

    @Transactional(readOnly = true)
    public Optional<MailAddress> address(Actor actor) {
        return addresses.find(actor.accountId());
    }

    /** Whether this installation sends mail at all. */
    public boolean mails() {
        return mail.configured();
    }

    /** Mails are in the language in which this was set. */
    public void set(Actor actor, WantedForm form, Locale locale) {
        notices.put(
                actor.accountId(),
                new Preference(
                        Preference.Rhythm.valueOf(requireNonNull(form.rhythm())),
                        requireNonNull(form.weekday()),
                        requireNonNull(form.atHour()),
                        form.quietFrom(),
                        form.quietUntil(),
                        form.comesAtOnce(),
                        NoticeKind.optional().stream().filter(it -> !form.tells(it)).toList(),
                        locale.getLanguage().equals("en")));
    }

    /** Sends a code to an address; nothing else goes there before it has come back. */
    public void putAddress(Actor actor, String address, Locale locale) {
        if (!mail.configured()) {
            throw new Refused("notices.problem.no-mail");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (outbox.countMails(actor.accountId(), now.minusHours(1)) >= CODES_IN_AN_HOUR) {
            throw new Refused("notices.address.often");
        }
        String code = "%06d".formatted(RANDOM.nextInt(CODES));
        addresses.put(
                actor.accountId(),
                address,
                digest(actor.accountId(), address, code),
                now.plus(CODE_LIFE));
        outbox.addMail(
                actor.accountId(),
                address,
                words.say(
                        locale,
                        "notices.mail.subject",
                        words.say(locale, "notices.address.mail.subject")),
                words.say(locale, "notices.address.mail", code),
                now,
                now);
    }

    /** False where the code is wrong; after five it is too late and a new one is needed. */
    public boolean confirm(Actor actor, String code) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!addresses.tries(actor.accountId(), TRIES, now)) {
            throw new Refused("notices.address.late");
        }
        return addresses
                .find(actor.accountId())
                .filter(it ->
                        addresses.confirm(
                                actor.accountId(),
                                digest(actor.accountId(), it.address(), code.strip()),
                                now))
                .isPresent();
    }

    public void removeAddress(Actor actor) {
        addresses.remove(actor.accountId());
    }

    private Preference find(Actor actor) {
        return notices.findPreference(actor.accountId()).orElse(Preference.USUAL);
    }

    private static String digest(long accountId, String address, String code) {
        String text = accountId + "\n" + address + "\n" + code;
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
