package org.biaogan.campaigns;

import org.biaogan.access.Actor;
import org.biaogan.organization.People;
import org.biaogan.web.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The campaigns somebody has a part in, and the members of one. */
@Controller
class CampaignController {

    private final Campaigns campaigns;
    private final Members members;
    private final People people;

    CampaignController(Campaigns campaigns, Members members, People people) {
        this.campaigns = campaigns;
        this.members = members;
        this.people = people;
    }

    @GetMapping("/campaigns")
    ModelAndView mine(Actor actor) {
        return new ModelAndView("campaigns/list").addObject("campaigns", campaigns.listMine(actor));
    }

    @GetMapping("/campaigns/{campaignId}/members")
    ModelAndView members(Actor actor) {
        return new ModelAndView("campaigns/members")
                .addObject("campaignId", actor.campaignId())
                .addObject("members", members.list(actor))
                .addObject("people", people.list(actor));
    }

    @PostMapping("/campaigns/{campaignId}/members")
    ModelAndView add(
            Actor actor,
            @RequestParam long personId,
            @RequestParam MemberRole role,
            RedirectAttributes next) {
        members.add(actor, personId, role);
        return done(next);
    }

    @PostMapping("/campaigns/{campaignId}/members/end")
    ModelAndView end(
            Actor actor,
            @RequestParam long personId,
            @RequestParam MemberRole role,
            RedirectAttributes next) {
        members.end(actor, personId, role);
        return done(next);
    }

    private static ModelAndView done(RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, Toast.of("organization.saved"));
        return new ModelAndView("redirect:/campaigns/{campaignId}/members");
    }
}
