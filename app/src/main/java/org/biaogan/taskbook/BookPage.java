package org.biaogan.taskbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.schemes.Wording;

/**
 * A whole task book.
 *
 * @param state of which day it is, and whether it was approved, in words for paper
 * @param lines the tasks that are part of it, in their order
 * @param offices by their codes, those that its cells may name
 */
public record BookPage(
        long campaignId,
        String campaignTitle,
        String unitName,
        String state,
        List<BookLine> lines,
        Map<String, Wording> offices) {

    public BookPage {
        lines = List.copyOf(lines);
        offices = Map.copyOf(offices);
    }

    /** The lines of each project, by its name, in their order. */
    public Map<String, List<BookLine>> byProject() {
        var projects = new LinkedHashMap<String, List<BookLine>>();
        lines.forEach(it ->
                projects.computeIfAbsent(it.cell(Column.PROJECT), name -> new ArrayList<>())
                        .add(it));
        return projects;
    }
}
