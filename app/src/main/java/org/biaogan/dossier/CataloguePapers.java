package org.biaogan.dossier;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.campaigns.Campaign;
import org.biaogan.campaigns.Campaigns;
import org.biaogan.evidence.CampaignSchemes;
import org.biaogan.evidence.Catalogue;
import org.biaogan.organization.OrganizationTree;
import org.biaogan.schemes.Scheme;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue for paper: what it says as of today, and into which boxes it goes. */
@Service
@Transactional(readOnly = true)
public class CataloguePapers {

    private final Campaigns campaigns;
    private final CampaignSchemes schemes;
    private final Catalogue catalogue;
    private final OrganizationTree tree;
    private final CivilCalendar calendar;

    CataloguePapers(
            Campaigns campaigns,
            CampaignSchemes schemes,
            Catalogue catalogue,
            OrganizationTree tree,
            CivilCalendar calendar) {
        this.campaigns = campaigns;
        this.schemes = schemes;
        this.catalogue = catalogue;
        this.tree = tree;
        this.calendar = calendar;
    }

    /** The catalogue under a version of a scheme, else under the campaign's first, by itself. */
    public PackContent read(Actor actor, @Nullable Long versionId) {
        actor.must(Permission.READ_CAMPAIGN);
        Campaign campaign = campaigns.get(actor.campaignId());
        Scheme scheme = schemes.chosen(campaign.id(), versionId);
        return new PackContent(
                "佐证目录",
                tree.nameOn(campaign.unitId(), calendar.today()),
                campaign.title(),
                ReportWords.month(campaign.fromOn()) + "至" + ReportWords.month(campaign.toOn()),
                scheme.version().title().zh(),
                scheme.notice().map(Wording::zh).orElse(null),
                calendar.today(),
                List.of(),
                CatalogueRows.of(scheme, catalogue.list(actor, scheme.version().id()), it -> true));
    }
}
