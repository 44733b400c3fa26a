package org.biaogan.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The units of the house by the beginnings of their names, to tell which of them a text names. */
final class UnitNames {

    /** A shorter name is part of many words. */
    private static final int SHORTEST = 4;

    private final Map<String, List<Unit>> byBeginning = new HashMap<>();

    /** A unit and its place in the organisation tree. */
    record Unit(String name, String path) {

        /** Whether one is the other, above or below it. */
        boolean isInLineWith(String otherPath) {
            return (path + ".").startsWith(otherPath + ".")
                    || (otherPath + ".").startsWith(path + ".");
        }
    }

    UnitNames(List<Unit> units) {
        units.stream()
                .filter(it -> it.name().length() >= SHORTEST)
                .forEach(it ->
                        byBeginning
                                .computeIfAbsent(
                                        it.name().substring(0, SHORTEST), any -> new ArrayList<>())
                                .add(it));
    }

    /** In the order of the text; several where units bear the same name. */
    List<Unit> in(String text) {
        var found = new ArrayList<Unit>();
        for (int i = 0; i + SHORTEST <= text.length(); i++) {
            int at = i;
            byBeginning.getOrDefault(text.substring(i, i + SHORTEST), List.of()).stream()
                    .filter(it -> text.startsWith(it.name(), at))
                    .forEach(found::add);
        }
        return found;
    }
}
