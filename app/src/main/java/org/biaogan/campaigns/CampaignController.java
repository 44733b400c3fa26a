package org.biaogan.campaigns;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.History;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The campaigns somebody has a part in, and the members of one. */
@Controller
class CampaignController {

    private final Campaigns campaigns;
    private final Members members;
    private final History history;

    CampaignController(Campaigns campaigns, Members members, History history) {
        this.campaigns = campaigns;
        this.members = members;
        this.history = history;
    }

    @GetMapping("/campaigns")
    ModelAndView mine(Actor actor) {
        return new ModelAndView("campaigns/list").addObject("campaigns", campaigns.listMine(actor));
    }

    @GetMapping("/campaigns/{campaignId}/members")
    ModelAndView members(Actor actor, @RequestParam(defaultValue = "") String name) {
        return page(actor, new NewMember(null, null, name), Problems.NONE);
    }

    @PostMapping("/campaigns/{campaignId}/members")
    ModelAndView add(
            Actor actor,
            @Valid @ModelAttribute("form") NewMember form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return again(page(actor, form, Problems.of(errors)));
        }
        members.add(actor, requireNonNull(form.personId()), requireNonNull(form.role()));
        return done(next);
    }

    @PostMapping("/campaigns/{campaignId}/members/end")
    ModelAndView end(
            Actor actor,
            @Valid @ModelAttribute("form") NewMember form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return again(page(actor, NewMember.NONE, Problems.of(errors)));
        }
        members.end(actor, requireNonNull(form.personId()), requireNonNull(form.role()));
        return done(next);
    }

    private ModelAndView page(Actor actor, NewMember form, Problems problems) {
        String name = form.nameWritten();
        List<Member> listed = members.list(actor);
        return new ModelAndView("campaigns/members")
                .addObject("campaignId", actor.campaignId())
                .addObject("members", listed.stream().filter(it -> it.endedAt() == null).toList())
                .addObject("former", listed.stream().filter(it -> it.endedAt() != null).toList())
                .addObject(
                        "of",
                        history.listEach(
                                actor,
                                "campaigns_member",
                                listed.stream().map(Member::id).toList()))
                .addObject("history", history.list(actor, "campaigns_campaign", actor.campaignId()))
                .addObject("found", name.isEmpty() ? List.of() : members.find(actor, name))
                .addObject("form", form)
                .addObject("problems", problems);
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView done(RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, Toast.of("organization.saved"));
        return new ModelAndView("redirect:/campaigns/{campaignId}/members");
    }
}
