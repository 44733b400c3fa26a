package org.biaogan.campaigns;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;

/**
 * The campaigns somebody has to do with.
 *
 * @param actors the same person in each of them, with the rights of that campaign
 */
public record MyCampaigns(List<Campaign> campaigns, Map<Long, Actor> actors) {

    /** The first in which they may do this for a unit with this path. */
    public Optional<Actor> first(Permission permission, String unitPath) {
        return actors.values().stream().filter(it -> it.may(permission, unitPath)).findFirst();
    }

    /** Those in which they may do this for a unit with this path. */
    public List<Long> where(Permission permission, String unitPath) {
        return actors.entrySet().stream()
                .filter(it -> it.getValue().may(permission, unitPath))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The day on which the earliest begins in which they record for a unit with this path. */
    public Optional<LocalDate> begin(String unitPath) {
        List<Long> recording = where(Permission.RECORD_RESULT, unitPath);
        return campaigns.stream()
                .filter(it -> recording.contains(it.id()))
                .map(Campaign::fromOn)
                .min(Comparator.naturalOrder());
    }
}
