package org.biaogan.activities;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Time zones by the names that calendar programs give them. */
final class Zones {

    private static final Map<String, String> ELSEWHERE =
            Map.of(
                    "China Standard Time", "Asia/Shanghai",
                    "Asia/Beijing", "Asia/Shanghai",
                    "Beijing", "Asia/Shanghai",
                    "China Time", "Asia/Shanghai",
                    "Taipei Standard Time", "Asia/Taipei",
                    "Tokyo Standard Time", "Asia/Tokyo",
                    "W. Europe Standard Time", "Europe/Berlin",
                    "Eastern Standard Time", "America/New_York");

    private Zones() {}

    /** Also as the end of a longer name, as in {@code /example.org/20100101_1/Asia/Shanghai}. */
    static Optional<ZoneId> find(String name) {
        String known = ELSEWHERE.getOrDefault(name.strip(), name.strip());
        String[] parts = known.split("/", -1);
        String last =
                known.startsWith("/") && parts.length > 2
                        ? parts[parts.length - 2] + "/" + parts[parts.length - 1]
                        : known;
        try {
            return Optional.of(ZoneId.of(last));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
