package org.biaogan.campaigns;

import java.time.LocalDate;
import java.util.List;

/** What a campaign begins with; the first scheme version is the one its path is bound to. */
public record NewCampaign(
        long unitId,
        String title,
        LocalDate fromOn,
        LocalDate midOn,
        LocalDate toOn,
        LocalDate usedFrom,
        List<Long> versionIds) {

    public NewCampaign {
        versionIds = List.copyOf(versionIds);
    }
}
