package org.biaogan.dossier;

import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.evidence.CampaignSchemes;
import org.biaogan.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of all packs of a campaign, with the template their reports are written on. */
@Component
class PackListPage {

    private final Packs packs;
    private final CampaignSchemes schemes;
    private final ReportTemplates templates;

    PackListPage(Packs packs, CampaignSchemes schemes, ReportTemplates templates) {
        this.packs = packs;
        this.schemes = schemes;
        this.templates = templates;
    }

    ModelAndView show(Actor actor, Problems problems) {
        return new ModelAndView("dossier/list")
                .addObject("campaignId", actor.campaignId())
                .addObject("packs", packs.list(actor))
                .addObject("schemes", schemes.list(actor.campaignId()))
                .addObject("template", templates.inUse(actor))
                .addObject("problems", problems)
                .addObject("mayBuild", actor.may(Permission.BUILD_PACK));
    }
}
