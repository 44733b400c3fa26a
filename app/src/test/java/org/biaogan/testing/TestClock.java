package org.biaogan.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that a test can set: it stands at ten in the morning of 22 November 2026 in Shanghai. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    /** Where the clock stands unless a test says otherwise. */
    public static final Instant MORNING = Instant.parse("2026-11-22T02:00:00Z");

    @Bean
    @Primary
    SettableClock testClock() {
        return new SettableClock();
    }

    /** Stands still until it is set. */
    public static final class SettableClock extends Clock {

        private volatile Instant now = MORNING;

        public void set(Instant instant) {
            now = instant;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
