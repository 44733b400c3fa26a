package org.biaogan.plan;

import org.biaogan.schemes.Wording;

/**
 * An occurrence on a list over many tasks: what is due this month.
 *
 * @param owner the office that answers for the task
 */
public record DueOccurrence(
        long campaignId,
        String campaignTitle,
        String taskCode,
        Wording taskTitle,
        Wording owner,
        Occurrence occurrence) {}
