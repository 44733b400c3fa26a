package org.biaogan.evidence;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a file that somebody captured on the way.
 *
 * @param key by which the device knows it and keeps it until it is here; none where a plain form
 *     sent it at once
 * @param line the one line that was written beside it
 * @param unitId whose it is
 * @param sha256 of its bytes on the device, where it told that
 */
public record Capture(
        @Nullable UUID key, @Nullable String line, @Nullable Long unitId, @Nullable String sha256) {

    public Capture {
        line = Said.orNothing(line);
    }

    /** What a plain form says. */
    static Capture atOnce(@Nullable String line, @Nullable Long unitId) {
        return new Capture(null, line, unitId, null);
    }

    /**
     * What a device says with a file that it kept; none where the file was no capture. What another
     * account left on the same device is not taken for this one.
     */
    static Optional<Capture> of(Actor actor, Map<String, String> said) {
        String key = said.get("key");
        if (key == null) {
            return Optional.empty();
        }
        if (!String.valueOf(actor.accountId()).equals(said.get("account"))) {
            throw new Refused("evidence.quick.another");
        }
        return Optional.of(
                new Capture(
                        uuid(key),
                        said.get("line"),
                        Said.number(said.get("unitId")),
                        Said.orNothing(said.get("sha256"))));
    }

    private static UUID uuid(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException strange) {
            throw new Refused("evidence.quick.strange-key");
        }
    }

    /** Stops bytes that are not those the device keeps. */
    void mustBe(String arrived) {
        if (sha256 != null && !sha256.equals(arrived)) {
            throw new Refused("evidence.quick.other-bytes");
        }
    }
}
