package org.biaogan.access;

import static org.biaogan.access.Permission.MANAGE_ACCOUNTS;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts: made and closed by an administrator, their passwords set by their owners only. */
@Service
@Transactional
public class Accounts {

    /** Shorter passwords are refused. */
    public static final int SHORTEST_PASSWORD = 10;

    private static final Duration LINK_LIFE = Duration.ofHours(24);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final Trail trail;
    private final ObjectProvider<Told> told;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            PasswordEncoder passwords,
            Trail trail,
            ObjectProvider<Told> told,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.trail = trail;
        this.told = told;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Account> list(Actor actor) {
        actor.must(MANAGE_ACCOUNTS);
        return accounts.list();
    }

    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    /** An account without a password; its owner sets one through a one-time link. */
    public long add(Actor actor, String signInName, String name) {
        actor.must(MANAGE_ACCOUNTS);
        long id = insert(signInName, name, false);
        trail.add(Mark.of(actor.accountId(), "access.account-added", "access_account", id));
        return id;
    }

    /**
     * A one-time link for an account; returns the secret part of its address. Older links of the
     * account open nothing any more.
     */
    public String resetLink(Actor actor, long accountId) {
        actor.must(MANAGE_ACCOUNTS);
        mustBeOpen(accountId);
        String token = newToken();
        OffsetDateTime now = OffsetDateTime.now(clock);
        accounts.voidLinks(accountId, now);
        accounts.addLink(digest(token), accountId, actor.accountId(), now, now.plus(LINK_LIFE));
        trail.add(
                Mark.of(actor.accountId(), "access.reset-link-made", "access_account", accountId));
        tell(accountId, Told.Event.LINK_MADE);
        return token;
    }

    public void close(Actor actor, long accountId) {
        actor.must(MANAGE_ACCOUNTS);
        if (actor.accountId() == accountId) {
            throw new Refused("access.own-account");
        }
        accounts.lockAdministrators();
        Account account = mustBeOpen(accountId);
        if (account.administrator()) {
            mustLeaveAnother(accountId);
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        accounts.close(accountId, now);
        accounts.voidLinks(accountId, now);
        accounts.endSessions(accountId);
        trail.add(Mark.of(actor.accountId(), "access.account-closed", "access_account", accountId));
    }

    /** Lets an account keep the house, or no longer; one that may sign in always does. */
    public void setAdministrator(Actor actor, long accountId, boolean administrator) {
        actor.must(MANAGE_ACCOUNTS);
        accounts.lockAdministrators();
        if (mustBeOpen(accountId).administrator() == administrator) {
            return;
        }
        if (!administrator) {
            mustLeaveAnother(accountId);
        }
        accounts.setAdministrator(accountId, administrator);
        String what = administrator ? "access.administrator-made" : "access.administrator-ended";
        trail.add(Mark.of(actor.accountId(), what, "access_account", accountId));
        if (administrator) {
            tell(accountId, Told.Event.RIGHTS_GRANTED);
        }
    }

    /** The link by which the first administrator is made; only while there is no account at all. */
    public Optional<String> firstLink() {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        String token = newToken();
        OffsetDateTime now = OffsetDateTime.now(clock);
        accounts.addLink(digest(token), null, null, now, now.plus(LINK_LIFE));
        return Optional.of(token);
    }

    /** What an open link is for; a used, expired or unknown one is the same plain not-found. */
    @Transactional(readOnly = true)
    public LinkPurpose purposeOf(String token) {
        AccountRepository.Link link =
                accounts.findOpenLink(digest(token), OffsetDateTime.now(clock))
                        .orElseThrow(() -> new NotFound("access.link", ""));
        Long accountId = link.accountId();
        return accountId == null
                ? new LinkPurpose.FirstAdministrator()
                : new LinkPurpose.NewPassword(find(accountId).signInName());
    }

    /** Sets the password of the link's account, or makes the first administrator. */
    public void redeem(String token, LinkForm form) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        AccountRepository.Link link =
                accounts.findOpenLink(digest(token), now)
                        .orElseThrow(() -> new NotFound("access.link", ""));
        if (!accounts.useLink(digest(token), now)) {
            throw new NotFound("access.link", "");
        }
        Long accountId = link.accountId();
        long id = accountId == null ? firstAdministrator(form) : accountId;
        accounts.setPassword(id, hash(form.passwordOrEmpty()), now);
        accounts.voidLinks(id, now);
        accounts.endSessions(id);
        trail.add(Mark.of(id, "access.password-set", "access_account", id));
        tell(id, Told.Event.PASSWORD_CHANGED);
    }

    /**
     * Sets a new password, ends all other sessions of the account and voids its open links. False
     * where the present password is not the one that was given.
     *
     * @param session the session that stays
     */
    public boolean changePassword(Actor actor, String present, String wanted, String session) {
        var credentials =
                accounts.findCredentials(actor.accountId())
                        .orElseThrow(() -> new NotFound("access.account", actor.accountId()));
        if (!passwords.matches(present, credentials.passwordHash())) {
            return false;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        accounts.setPassword(actor.accountId(), hash(wanted), now);
        accounts.voidLinks(actor.accountId(), now);
        accounts.endOtherSessions(actor.accountId(), session);
        trail.add(
                Mark.of(
                        actor.accountId(),
                        "access.password-changed",
                        "access_account",
                        actor.accountId()));
        tell(actor.accountId(), Told.Event.PASSWORD_CHANGED);
        return true;
    }

    public void signOutEverywhere(Actor actor) {
        accounts.endSessions(actor.accountId());
        trail.add(
                Mark.of(
                        actor.accountId(),
                        "access.signed-out-everywhere",
                        "access_account",
                        actor.accountId()));
    }

    /**
     * An account with a password given from outside, for a sample that is printed at its first
     * start.
     */
    public long addWithPassword(
            String signInName, String name, boolean administrator, String password) {
        long id = insert(signInName, name, administrator);
        accounts.setPassword(id, hash(password), OffsetDateTime.now(clock));
        trail.add(new Mark(null, null, null, "access.account-added", "access_account", id, null));
        return id;
    }

    private void tell(long accountId, Told.Event event) {
        told.forEach(it -> it.tell(accountId, event));
    }

    private long firstAdministrator(LinkForm form) {
        accounts.lockAdministrators();
        if (!accounts.isEmpty()) {
            throw new NotFound("access.link", "");
        }
        long id = insert(form.signInNameOrEmpty(), form.nameOrEmpty(), true);
        trail.add(Mark.of(id, "access.account-added", "access_account", id));
        return id;
    }

    private long insert(String signInName, String name, boolean administrator) {
        if (accounts.isTaken(signInName)) {
            throw new Refused("access.name-taken", signInName);
        }
        return accounts.add(signInName, name, administrator, OffsetDateTime.now(clock));
    }

    private void mustLeaveAnother(long accountId) {
        if (!accounts.hasOtherAdministrator(accountId)) {
            throw new Refused("access.last-administrator");
        }
    }

    private Account mustBeOpen(long accountId) {
        Account account = find(accountId);
        if (account.closedAt() != null) {
            throw new Refused("access.account-closed-before", account.name());
        }
        return account;
    }

    private Account find(long accountId) {
        return accounts.find(accountId)
                .orElseThrow(() -> new NotFound("access.account", accountId));
    }

    private String hash(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the encoder gave no hash");
        }
        return hash;
    }

    private static String newToken() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String digest(String token) {
        return Digests.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
