package org.biaogan.desk;

import java.util.List;
import org.biaogan.schemes.Wording;

/**
 * A task that a unit carries in a year.
 *
 * @param occurrences how often it falls due there in the year
 * @param closedByRecord how many of these a record of what happened closes
 * @param expected how many pieces of material each asks for
 * @param kinds the kinds of records that usually close it
 */
public record AskedTask(
        long campaignId,
        String campaign,
        long taskId,
        String code,
        Wording title,
        long occurrences,
        long closedByRecord,
        int expected,
        List<String> kinds) {

    public AskedTask {
        kinds = List.copyOf(kinds);
    }
}
