package org.biaogan.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * After some failures each further attempt on the same name, or from the same address, has to wait:
 * twice as long each time, a quarter of an hour at most. Nobody is locked out for ever.
 */
@Component
class SlowDown {

    private static final int FREE_BY_NAME = 5;
    private static final int FREE_BY_ADDRESS = 30;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final FailureRepository failures;
    private final Clock clock;

    SlowDown(FailureRepository failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /** How long the next attempt has to wait; zero as a rule. */
    Duration waitFor(String signInName, String address) {
        Duration byName = waitFor(nameKey(signInName), FREE_BY_NAME);
        Duration byAddress = waitFor(addressKey(address), FREE_BY_ADDRESS);
        return byName.compareTo(byAddress) > 0 ? byName : byAddress;
    }

    void failed(String signInName, String address) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        failures.add(nameKey(signInName), now, now.minus(REMEMBERED));
        failures.add(addressKey(address), now, now.minus(REMEMBERED));
    }

    void succeeded(String signInName) {
        failures.forget(nameKey(signInName));
    }

    private Duration waitFor(String key, int free) {
        return failures.find(key).map(it -> waitAfter(it, free)).orElse(Duration.ZERO);
    }

    private Duration waitAfter(FailureRepository.Failures known, int free) {
        int beyond = known.failures() - free;
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(beyond, 10));
        Duration capped = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        Duration left = Duration.between(clock.instant(), known.lastAt().plus(capped));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static String nameKey(String signInName) {
        return key("name:" + signInName.strip().toLowerCase(Locale.ROOT));
    }

    private static String addressKey(String address) {
        return key("address:" + address);
    }

    private static String key(String text) {
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
