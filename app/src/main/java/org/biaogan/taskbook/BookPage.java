package org.biaogan.taskbook;

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
}
