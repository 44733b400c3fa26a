package org.biaogan.rhythms;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules that ship, and what units say otherwise. */
record Ruling(List<RhythmRule> rules, List<SchoolRule> said) {

    Ruling {
        rules = List.copyOf(rules);
        said = List.copyOf(said);
    }

    /** How often it is held in a unit with this path: as the nearest unit says, else as ruled. */
    Every every(RhythmRule rule, String path) {
        return find(rule, path)
                .map(SchoolRule::every)
                .filter(it -> it != Every.AS_RULED)
                .orElse(rule.every());
    }

    /** What the nearest unit says of it. */
    Optional<SchoolRule> find(RhythmRule rule, String path) {
        return said.stream()
                .filter(it -> it.rule().equals(rule.code()))
                .filter(it -> (path + ".").startsWith(it.unitPath() + "."))
                .max(Comparator.comparing(it -> it.unitPath().length()));
    }
}
