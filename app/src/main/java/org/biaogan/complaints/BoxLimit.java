package org.biaogan.complaints;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * How much is taken from one address and from all within an hour. Addresses are counted under a
 * secret that is drawn anew each hour and never leaves the memory; nothing of it is written down.
 */
@Component
class BoxLimit {

    private static final int OF_ONE = 20;
    private static final int OF_ALL = 600;
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final Map<String, Integer> counted = new HashMap<>();
    private long hour = Long.MIN_VALUE;
    private byte[] secret = new byte[0];
    private int all;

    BoxLimit(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more; false where it is too much. */
    synchronized boolean takes(String address) {
        long now = clock.instant().truncatedTo(ChronoUnit.HOURS).getEpochSecond();
        if (now != hour) {
            hour = now;
            begin();
        }
        int ofOne = counted.merge(digest(address), 1, Integer::sum);
        return ofOne <= OF_ONE && ++all <= OF_ALL;
    }

    private void begin() {
        secret = new byte[32];
        RANDOM.nextBytes(secret);
        counted.clear();
        all = 0;
    }

    private String digest(String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(address.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
