package org.biaogan.plan;

import jakarta.validation.Valid;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.Refused;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of pioneer posts, and the form of one. */
@Controller
@RequestMapping("/campaigns/{campaignId}/posts")
class PostController {

    static final String POST = "redirect:/campaigns/{campaignId}/posts/{postId}";

    private final PioneerPosts posts;
    private final Plans plans;

    PostController(PioneerPosts posts, Plans plans) {
        this.posts = posts;
        this.plans = plans;
    }

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "STANDING") PostKind kind,
            @RequestParam(required = false) @Nullable Long unit) {
        return new ModelAndView("plan/posts")
                .addObject("campaignId", actor.campaignId())
                .addObject("list", posts.list(actor, kind, unit))
                .addObject("mayKeep", actor.may(Permission.KEEP_POSTS));
    }

    /** A blank form, or one with the duty of an earlier post in a new period. */
    @GetMapping("/new")
    ModelAndView blank(
            Actor actor,
            @RequestParam(required = false) @Nullable Long like,
            @RequestParam(required = false) @Nullable Long task) {
        actor.must(Permission.KEEP_POSTS);
        PostForm form =
                like == null
                        ? new PostForm(null, task, null, null, null, null, null, 0)
                        : PostForm.like(posts.get(actor, like));
        return page(actor, null, form, Problems.NONE);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @Valid @ModelAttribute("form") PostForm form,
            BindingResult errors,
            RedirectAttributes next) {
        actor.must(Permission.KEEP_POSTS);
        if (errors.hasErrors()) {
            return mend(page(actor, null, form, Problems.of(errors)));
        }
        try {
            next.addAttribute("postId", posts.add(actor, form));
        } catch (Refused rule) {
            return mend(page(actor, null, form, Problems.NONE.and(field(rule), rule)));
        }
        return saved(next, "plan.post.saved");
    }

    @GetMapping("/{postId}/edit")
    ModelAndView form(Actor actor, @PathVariable long postId) {
        PioneerPost post = kept(actor, postId);
        return page(actor, post, PostForm.of(post), Problems.NONE);
    }

    @PostMapping("/{postId}")
    ModelAndView edit(
            Actor actor,
            @PathVariable long postId,
            @Valid @ModelAttribute("form") PostForm form,
            BindingResult errors,
            RedirectAttributes next) {
        PioneerPost post = kept(actor, postId);
        if (errors.hasErrors()) {
            return mend(page(actor, post, form, Problems.of(errors)));
        }
        try {
            if (!posts.edit(actor, postId, form)) {
                PioneerPost theirs = posts.get(actor, postId);
                ModelAndView again = page(actor, theirs, form.at(theirs.revision()), Problems.NONE);
                again.setStatus(HttpStatus.CONFLICT);
                return again.addObject("conflict", true);
            }
        } catch (Refused rule) {
            return mend(page(actor, post, form, Problems.NONE.and(field(rule), rule)));
        }
        return saved(next, "plan.post.saved");
    }

    private PioneerPost kept(Actor actor, long postId) {
        actor.must(Permission.KEEP_POSTS);
        return posts.get(actor.where(Permission.KEEP_POSTS), postId);
    }

    /** Which field a rule speaks of. */
    private static String field(Refused rule) {
        return switch (rule.code()) {
            case "plan.post.unknown-unit" -> "unitId";
            case "plan.post.unknown-task" -> "taskId";
            case "plan.post.from-outside", "plan.post.from-after-holder" -> "fromOn";
            case "plan.post.to-outside", "plan.post.to-before-from", "plan.post.to-before-holder" ->
                    "toOn";
            default -> throw rule;
        };
    }

    private ModelAndView page(
            Actor actor, @Nullable PioneerPost post, PostForm form, Problems problems) {
        return new ModelAndView("plan/post_form")
                .addObject("campaignId", actor.campaignId())
                .addObject("post", post)
                .addObject("form", form)
                .addObject("units", posts.units(actor))
                .addObject("path", plans.path(actor))
                .addObject("conflict", false)
                .addObject("problems", problems);
    }

    private static ModelAndView mend(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView saved(RedirectAttributes next, String key) {
        next.addFlashAttribute(Toast.FLASH, Toast.of(key));
        return new ModelAndView(POST);
    }
}
