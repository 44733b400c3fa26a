package org.biaogan.desk;

import org.biaogan.schemes.Wording;

/**
 * The material of a campaign for one key point beside its budget.
 *
 * @param ofUnit pieces of the unit that are cited for it first
 * @param all pieces of the whole campaign that are
 * @param budget how many are enough
 */
public record KeyPointMaterial(
        long campaignId,
        String campaign,
        long versionId,
        String code,
        Wording title,
        long ofUnit,
        long all,
        int budget) {

    /** Whether more was put in than is enough. */
    public boolean isOver() {
        return all > budget;
    }
}
