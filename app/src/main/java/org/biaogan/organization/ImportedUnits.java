package org.biaogan.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.base.Refused;
import org.jspecify.annotations.Nullable;

/** The units there are and those that rows of a sheet announce; told apart by what is above. */
final class ImportedUnits {

    private final Map<String, List<Place>> byName = new HashMap<>();

    ImportedUnits(List<Unit> units) {
        Map<Long, Place> byId = new HashMap<>();
        for (Unit it : units) {
            Place above = it.parentId() == null ? null : byId.get(it.parentId());
            byId.put(it.id(), keep(new Place(it.name(), it.kind(), above, it.id())));
        }
    }

    /** A unit, there already or to be made. */
    static final class Place {

        private final String name;
        private final String kind;
        private final @Nullable Place above;
        private long id;

        private Place(String name, String kind, @Nullable Place above, long id) {
            this.name = name;
            this.kind = kind;
            this.above = above;
            this.id = id;
        }

        String name() {
            return name;
        }

        String kind() {
            return kind;
        }

        long id() {
            return id;
        }

        long aboveId() {
            return above == null ? 0 : above.id;
        }

        void made(long unitId) {
            id = unitId;
        }
    }

    Place announce(String name, String kind, Place above) {
        return keep(new Place(name, kind, above, 0));
    }

    /** Whether there is such a unit, below the given one where that is said. */
    boolean has(String name, @Nullable Place above) {
        return !below(name, above).isEmpty();
    }

    /** The one unit of this name. */
    Place get(String name) {
        return one(byName.getOrDefault(name, List.of()), name);
    }

    /** The one unit of this name, below the given one where that is said. */
    Place get(String name, @Nullable Place above) {
        return one(below(name, above), name);
    }

    private List<Place> below(String name, @Nullable Place above) {
        return byName.getOrDefault(name, List.of()).stream()
                .filter(it -> above == null || it.above == above)
                .toList();
    }

    private static Place one(List<Place> found, String name) {
        if (found.isEmpty()) {
            throw new Refused("organization.import.unit-unknown", name);
        }
        if (found.size() > 1) {
            throw new Refused("organization.import.unit-twice", name);
        }
        return found.getFirst();
    }

    private Place keep(Place place) {
        byName.computeIfAbsent(place.name, it -> new ArrayList<>()).add(place);
        return place;
    }
}
