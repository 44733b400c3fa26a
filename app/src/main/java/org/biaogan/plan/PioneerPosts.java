package org.biaogan.plan;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.History;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pioneer posts of a campaign's units: set up, changed, ended with what came of them. Whoever
 * may read a unit sees who holds its posts; nothing is counted by person.
 */
@Service
@Transactional
public class PioneerPosts {

    private final PostRepository posts;
    private final PostHolderRepository holders;
    private final CarrierRepository carriers;
    private final PathEditRepository tasks;
    private final History history;
    private final Trail trail;
    private final CivilCalendar calendar;
    private final Clock clock;

    PioneerPosts(
            PostRepository posts,
            PostHolderRepository holders,
            CarrierRepository carriers,
            PathEditRepository tasks,
            History history,
            Trail trail,
            CivilCalendar calendar,
            Clock clock) {
        this.posts = posts;
        this.holders = holders;
        this.carriers = carriers;
        this.tasks = tasks;
        this.history = history;
        this.trail = trail;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The posts of a unit, or of all the actor may see; three statements. */
    @Transactional(readOnly = true)
    public PostList list(Actor actor, PostKind kind, @Nullable Long unit) {
        LocalDate today = calendar.today();
        return new PostList(
                today,
                kind,
                unit,
                carriers.list(actor, today),
                posts.list(actor, kind, unit),
                holders.list(actor));
    }

    /** Those that belong to a task and did not end. */
    @Transactional(readOnly = true)
    public List<PioneerPost> ofTask(Actor actor, long taskId) {
        return posts.listOfTask(actor, taskId);
    }

    @Transactional(readOnly = true)
    public PioneerPost get(Actor actor, long postId) {
        return posts.find(actor, postId).orElseThrow(() -> new NotFound("plan.post", postId));
    }

    /** One post with its holders, its ends and its history. */
    @Transactional(readOnly = true)
    public PostSheet sheet(Actor actor, long postId) {
        PioneerPost post = get(actor, postId);
        var ends = posts.ends(actor.campaignId(), postId);
        return new PostSheet(
                post,
                holders.list(actor.campaignId(), postId),
                ends.stream().filter(it -> !it.lifted()).findFirst().orElse(null),
                ends.stream().filter(PostEnd::lifted).toList(),
                history.list(actor, "plan_post", postId));
    }

    /** The units for which the actor may set up a post. */
    @Transactional(readOnly = true)
    public List<CarryingUnit> units(Actor actor) {
        return carriers.list(actor.where(Permission.KEEP_POSTS), calendar.today());
    }

    public long add(Actor actor, PostForm form) {
        actor.must(Permission.KEEP_POSTS);
        mustFit(actor, form);
        long id = posts.add(actor.campaignId(), form);
        mark(actor, "plan.post-added", id);
        return id;
    }

    /** False when somebody else changed it since the writer looked. */
    public boolean edit(Actor actor, long postId, PostForm form) {
        PioneerPost post = keep(actor, postId);
        if (PostForm.of(post).saysTheSameAs(form)) {
            return true;
        }
        mustFit(actor, form);
        for (PostHolder holder : holders.list(actor.campaignId(), postId)) {
            if (holder.fromOn().isBefore(requireNonNull(form.fromOn()))) {
                throw new Refused("plan.post.from-after-holder", holder.fromOn());
            }
            LocalDate last = holder.lastOn() == null ? holder.fromOn() : holder.lastOn();
            if (last.isAfter(requireNonNull(form.toOn()))) {
                throw new Refused("plan.post.to-before-holder", last);
            }
        }
        if (!posts.edit(actor.campaignId(), postId, form)) {
            return false;
        }
        mark(actor, "plan.post-edited", postId);
        return true;
    }

    /** Ends a post with what came of it, or with the reason why it was given up. */
    public void end(Actor actor, long postId, NewPostEnd end) {
        PioneerPost post = keep(actor, postId);
        LocalDate on = requireNonNull(end.on());
        if (!end.isClear()) {
            throw new Refused("plan.post.end.one-of-two");
        }
        if (on.isAfter(calendar.today())) {
            throw new Refused("plan.post.end.ahead", on);
        }
        if (on.isBefore(post.fromOn()) || on.isAfter(post.toOn())) {
            throw new Refused("plan.post.end.outside", post.fromOn(), post.toOn());
        }
        for (PostHolder holder : holders.list(actor.campaignId(), postId)) {
            LocalDate last = holder.lastOn() == null ? holder.fromOn() : holder.lastOn();
            if (last.isAfter(on)) {
                throw new Refused("plan.post.end.before-holder", last);
            }
        }
        if (!posts.end(actor.campaignId(), postId, end, actor.accountId(), now())) {
            throw new Refused("plan.post.ended");
        }
        mark(actor, "plan.post-ended", postId);
    }

    /** Lets a post go on after all; what was said at its end stays readable. */
    public void lift(Actor actor, long postId) {
        actor.must(Permission.KEEP_POSTS);
        get(actor.where(Permission.KEEP_POSTS), postId);
        if (!posts.lift(actor.campaignId(), postId, actor.accountId(), now())) {
            throw new Refused("plan.post.not-ended");
        }
        mark(actor, "plan.post-lifted", postId);
    }

    /** A post that may be changed: within the actor's reach, and not ended. */
    private PioneerPost keep(Actor actor, long postId) {
        actor.must(Permission.KEEP_POSTS);
        posts.lock(actor.campaignId(), postId);
        PioneerPost post = get(actor.where(Permission.KEEP_POSTS), postId);
        if (post.endedOn() != null) {
            throw new Refused("plan.post.ended");
        }
        return post;
    }

    private void mustFit(Actor actor, PostForm form) {
        long unit = requireNonNull(form.unitId());
        LocalDate from = requireNonNull(form.fromOn());
        LocalDate to = requireNonNull(form.toOn());
        if (units(actor).stream().noneMatch(it -> it.id() == unit)) {
            throw new Refused("plan.post.unknown-unit");
        }
        if (form.taskId() != null && tasks.lock(actor.campaignId(), form.taskId()).isEmpty()) {
            throw new Refused("plan.post.unknown-task");
        }
        if (to.isBefore(from)) {
            throw new Refused("plan.post.to-before-from");
        }
        var dates = carriers.dates(actor.campaignId());
        if (!dates.covers(from)) {
            throw new Refused("plan.post.from-outside", dates.fromOn(), dates.toOn());
        }
        if (!dates.covers(to)) {
            throw new Refused("plan.post.to-outside", dates.fromOn(), dates.toOn());
        }
    }

    private void mark(Actor actor, String what, long id) {
        trail.add(Mark.of(actor.accountId(), what, "plan_post", id).inCampaign(actor.campaignId()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
