package org.biaogan.dossier;

import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.evidence.CampaignSchemes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What would be enough, and a pack without the rest for who wants one. */
@Controller
class EnoughController {

    private final EnoughList list;
    private final CampaignSchemes schemes;

    EnoughController(EnoughList list, CampaignSchemes schemes) {
        this.list = list;
        this.schemes = schemes;
    }

    @GetMapping("/campaigns/{campaignId}/enough")
    ModelAndView show(
            Actor actor,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Integer most) {
        return new ModelAndView("dossier/enough")
                .addObject("campaignId", actor.campaignId())
                .addObject("enough", list.get(actor, version, most))
                .addObject("schemes", schemes.list(actor.campaignId()))
                .addObject("mayFile", actor.may(Permission.FILE_EVIDENCE))
                .addObject("mayBuild", actor.may(Permission.BUILD_PACK));
    }
}
