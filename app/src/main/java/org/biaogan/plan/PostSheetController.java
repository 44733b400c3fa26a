package org.biaogan.plan;

import jakarta.validation.Valid;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.Candidate;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One pioneer post: who holds it, the hand-over, its end. */
@Controller
@RequestMapping("/campaigns/{campaignId}/posts/{postId}")
class PostSheetController {

    private final PioneerPosts posts;
    private final PostHolders holders;
    private final CivilCalendar calendar;

    PostSheetController(PioneerPosts posts, PostHolders holders, CivilCalendar calendar) {
        this.posts = posts;
        this.holders = holders;
        this.calendar = calendar;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable long postId) {
        return page(actor, postId);
    }

    @PostMapping("/holders")
    ModelAndView add(
            Actor actor,
            @PathVariable long postId,
            @Valid @ModelAttribute("holder") NewHolder holder,
            BindingResult errors,
            RedirectAttributes next) {
        Problems problems = keeping(actor, postId, errors);
        if (problems.none()) {
            try {
                holders.add(actor, postId, holder);
                return saved(next, "plan.post.holder.saved");
            } catch (Refused rule) {
                problems = problems.and(field(rule, "fromOn"), rule);
            }
        }
        return mend(page(actor, postId))
                .addObject("holder", holder)
                .addObject("holderProblems", problems)
                .addObject("candidates", candidates(actor, holder.person(), problems));
    }

    @PostMapping("/holders/{holderId}/end")
    ModelAndView handOver(
            Actor actor,
            @PathVariable long postId,
            @PathVariable long holderId,
            @Valid @ModelAttribute("handover") Handover handover,
            BindingResult errors,
            RedirectAttributes next) {
        Problems problems = keeping(actor, postId, errors);
        if (problems.none()) {
            try {
                holders.handOver(actor, postId, holderId, handover);
                return saved(next, "plan.post.holder.ended.saved");
            } catch (Refused rule) {
                problems = problems.and(field(rule, "lastOn"), rule);
            }
        }
        return mend(page(actor, postId))
                .addObject("leaving", holderId)
                .addObject("handover", handover)
                .addObject("handoverProblems", problems)
                .addObject("candidates", candidates(actor, handover.person(), problems));
    }

    @PostMapping("/end")
    ModelAndView end(
            Actor actor,
            @PathVariable long postId,
            @Valid @ModelAttribute("end") NewPostEnd end,
            BindingResult errors,
            RedirectAttributes next) {
        Problems problems = keeping(actor, postId, errors);
        if (problems.none()) {
            try {
                posts.end(actor, postId, end);
                return saved(next, "plan.post.end.saved");
            } catch (Refused rule) {
                problems = problems.and(field(rule, "on"), rule);
            }
        }
        return mend(page(actor, postId)).addObject("end", end).addObject("endProblems", problems);
    }

    @PostMapping("/end/lift")
    ModelAndView lift(Actor actor, @PathVariable long postId, RedirectAttributes next) {
        posts.lift(actor, postId);
        return saved(next, "plan.post.lifted");
    }

    /** Who may not keep the post is told so before anything that is wrong with the form. */
    private Problems keeping(Actor actor, long postId, BindingResult errors) {
        actor.must(Permission.KEEP_POSTS);
        posts.get(actor.where(Permission.KEEP_POSTS), postId);
        return Problems.of(errors);
    }

    /** Which field a rule speaks of; a rule about the whole post is no field's. */
    private static String field(Refused rule, String day) {
        return switch (rule.code()) {
            case "plan.post.holder.one-of-two",
                    "plan.post.holder.unknown",
                    "plan.post.holder.which",
                    "plan.post.holder.twice" ->
                    "person";
            case "plan.post.end.one-of-two" -> "result";
            case "plan.post.holder.from-outside",
                    "plan.post.holder.last-outside",
                    "plan.post.end.ahead",
                    "plan.post.end.outside",
                    "plan.post.end.before-holder" ->
                    day;
            default -> throw rule;
        };
    }

    /** Those of whom one is meant, where the name alone does not say it. */
    private List<Candidate> candidates(Actor actor, @Nullable String name, Problems problems) {
        return problems.of("person").isEmpty() ? List.of() : holders.find(actor, name);
    }

    private ModelAndView page(Actor actor, long postId) {
        PostSheet sheet = posts.sheet(actor, postId);
        return new ModelAndView("plan/post")
                .addObject("campaignId", actor.campaignId())
                .addObject("sheet", sheet)
                .addObject("today", calendar.today())
                .addObject(
                        "mayKeep",
                        actor.mayInCampaign(Permission.KEEP_POSTS, sheet.post().unitPath()))
                .addObject("holder", NewHolder.NONE)
                .addObject("holderProblems", Problems.NONE)
                .addObject("leaving", null)
                .addObject("handover", Handover.NONE)
                .addObject("handoverProblems", Problems.NONE)
                .addObject("candidates", List.of())
                .addObject("end", NewPostEnd.NONE)
                .addObject("endProblems", Problems.NONE);
    }

    private static ModelAndView mend(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView saved(RedirectAttributes next, String key) {
        next.addFlashAttribute(Toast.FLASH, Toast.of(key));
        return new ModelAndView(PostController.POST);
    }
}
