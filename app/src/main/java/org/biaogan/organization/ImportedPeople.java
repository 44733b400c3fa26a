package org.biaogan.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.biaogan.base.Refused;

/**
 * The people there are and those that rows of a sheet announce. Two of one name are told apart by
 * how they are reached; where a row does not say that, one of the name is meant, and several are
 * asked about.
 */
final class ImportedPeople {

    private final Map<String, List<Who>> byName = new HashMap<>();

    ImportedPeople(List<Person> people) {
        for (Person it : people) {
            Who who =
                    keep(new Who(it.name(), Objects.requireNonNullElse(it.contact(), ""), it.id()));
            it.appointments().forEach(held -> who.held.add(held.unitId() + held.office()));
        }
    }

    /** Somebody, there already or to be added. */
    static final class Who {

        private final String name;
        private final String contact;
        private final Set<String> held = new HashSet<>();
        private long id;

        private Who(String name, String contact, long id) {
            this.name = name;
            this.contact = contact;
            this.id = id;
        }

        String name() {
            return name;
        }

        String contact() {
            return contact;
        }

        long id() {
            return id;
        }

        boolean isNew() {
            return id == 0;
        }

        void made(long personId) {
            id = personId;
        }

        /** Notes that this office is held in a unit; false where it was known. */
        boolean takes(ImportedUnits.Place place, String office) {
            String where =
                    place.id() == 0 ? "new" + System.identityHashCode(place) : "" + place.id();
            return held.add(where + office);
        }
    }

    /** Who is meant, and whether somebody else of the name is there. */
    record Meant(Who who, boolean known, boolean namesake) {}

    Meant meant(String name, String contact) {
        List<Who> namesakes = byName.getOrDefault(name, List.of());
        List<Who> fitting =
                namesakes.stream()
                        .filter(it ->
                                contact.isEmpty()
                                        || it.contact.isEmpty()
                                        || it.contact.equals(contact))
                        .toList();
        List<Who> sure = fitting.stream().filter(it -> it.contact.equals(contact)).toList();
        if (sure.size() == 1 && !contact.isEmpty()) {
            return new Meant(sure.getFirst(), true, false);
        }
        if (fitting.size() > 1) {
            throw new Refused("organization.import.name-twice", name);
        }
        return fitting.isEmpty()
                ? new Meant(keep(new Who(name, contact, 0)), false, !namesakes.isEmpty())
                : new Meant(fitting.getFirst(), true, true);
    }

    private Who keep(Who who) {
        byName.computeIfAbsent(who.name, it -> new ArrayList<>()).add(who);
        return who;
    }
}
