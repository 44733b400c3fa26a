package org.biaogan.access;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs a person in by name and password; an unknown name takes as long as a wrong password. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final SlowDown slowDown;
    private final @Nullable String nobodysHash;

    PasswordCheck(AccountRepository accounts, PasswordEncoder passwords, SlowDown slowDown) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.slowDown = slowDown;
        this.nobodysHash = passwords.encode("nobody");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String address = address(attempt);
        Duration wait = slowDown.waitFor(name, address);
        if (wait.isPositive()) {
            throw new LockedException("" + (wait.toSeconds() + 1));
        }
        var known = accounts.findCredentials(name).filter(it -> it.closedAt() == null);
        String hash = known.map(AccountRepository.Credentials::passwordHash).orElse(nobodysHash);
        Object given = attempt.getCredentials();
        boolean right = passwords.matches(given == null ? "" : given.toString(), hash);
        if (known.isEmpty() || known.get().passwordHash() == null || !right) {
            slowDown.failed(name, address);
            throw new BadCredentialsException("wrong name or password");
        }
        slowDown.succeeded(name);
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(known.get().id()),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_PERSON")));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
    }
}
