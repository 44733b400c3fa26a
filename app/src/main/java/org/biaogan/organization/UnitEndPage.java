package org.biaogan.organization;

import java.util.List;

/**
 * What ends with a unit and what goes on.
 *
 * @param open what is open there, as the modules that keep it tell
 * @param below open units below, which go along in a merger
 * @param into the units it may be merged into
 * @param officers how many hold an office there now
 */
public record UnitEndPage(
        Unit unit, List<OpenWork.Line> open, List<Unit> below, List<Unit> into, int officers) {

    public UnitEndPage {
        open = List.copyOf(open);
        below = List.copyOf(below);
        into = List.copyOf(into);
    }

    public List<OpenWork.Line> moving() {
        return open.stream().filter(OpenWork.Line::moves).toList();
    }

    public List<OpenWork.Line> staying() {
        return open.stream().filter(it -> !it.moves()).toList();
    }
}
