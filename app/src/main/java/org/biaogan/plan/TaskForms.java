package org.biaogan.plan;

import java.util.List;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.schemes.Scheme;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms about tasks let people choose from. */
@Component
@Transactional(readOnly = true)
class TaskForms {

    private final OfficeRepository offices;
    private final Campaigns campaigns;
    private final SchemeLibrary schemes;

    TaskForms(OfficeRepository offices, Campaigns campaigns, SchemeLibrary schemes) {
        this.offices = offices;
        this.campaigns = campaigns;
        this.schemes = schemes;
    }

    List<OfficeChoice> offices() {
        return offices.list();
    }

    /** Adds what is wrong with the offices a form names: that there is none of this name. */
    Problems known(@Nullable String owner, List<String> deputies, Problems problems) {
        var known = offices().stream().map(OfficeChoice::code).toList();
        var all = problems;
        if (owner != null && !owner.isBlank() && !known.contains(owner)) {
            all = all.and("owner", "plan.office.unknown");
        }
        return known.containsAll(deputies) ? all : all.and("deputies", "plan.office.unknown");
    }

    /** The schemes of the campaign, the one its path was made for first. */
    List<Scheme> schemes(long campaignId) {
        return campaigns.versions(campaignId).stream().map(schemes::get).toList();
    }
}
