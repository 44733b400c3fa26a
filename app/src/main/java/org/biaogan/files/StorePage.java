package org.biaogan.files;

import java.util.List;
import java.util.Objects;
import org.biaogan.jobs.Job;
import org.jspecify.annotations.Nullable;

/**
 * The store as administrators see it.
 *
 * @param place where new files go
 * @param sealedBy the number of the key that seals them
 * @param days how many days lie between the beginnings of two rounds; 0 and there are none
 * @param daysNeeded how many days a round takes at the set pace
 * @param damages how many files are missing or damaged; those shown may be fewer
 */
public record StorePage(
        Shelf.Kind place,
        String bucket,
        @Nullable String sealedBy,
        List<Place> places,
        @Nullable Round open,
        @Nullable Round last,
        int days,
        long daysNeeded,
        long damages,
        List<Damage> shown,
        Clearing.@Nullable Last cleared,
        @Nullable Job job) {

    public StorePage {
        places = List.copyOf(places);
        shown = List.copyOf(shown);
    }

    /** What is left to move, and the work on it. */
    public record Progress(long elsewhere, @Nullable Job job) {}

    public Progress progress() {
        return new Progress(elsewhere(places, place, sealedBy), job);
    }

    public long files() {
        return places.stream().mapToLong(Place::files).sum();
    }

    public long bytes() {
        return places.stream().mapToLong(Place::bytes).sum();
    }

    public boolean tooSlow() {
        return days > 0 && daysNeeded > days;
    }

    static long elsewhere(List<Place> places, Shelf.Kind place, @Nullable String sealedBy) {
        return places.stream()
                .filter(it -> it.shelf() != place || !Objects.equals(it.sealedBy(), sealedBy))
                .mapToLong(Place::files)
                .sum();
    }
}
