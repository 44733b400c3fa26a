package org.biaogan.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.campaigns.Candidate;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds a pioneer post: somebody whose name is known, or a role without a name. A post may have
 * several holders; it is handed from one to the next by a last day.
 */
@Service
@Transactional
public class PostHolders {

    private final PostRepository posts;
    private final PostHolderRepository holders;
    private final Trail trail;
    private final CivilCalendar calendar;

    PostHolders(
            PostRepository posts,
            PostHolderRepository holders,
            Trail trail,
            CivilCalendar calendar) {
        this.posts = posts;
        this.holders = holders;
        this.trail = trail;
        this.calendar = calendar;
    }

    /** Who bears this name among those the actor may know; there is no list of everybody. */
    @Transactional(readOnly = true)
    public List<Candidate> find(Actor actor, @Nullable String name) {
        actor.must(Permission.KEEP_POSTS);
        String said = NewHolder.said(name);
        return said == null
                ? List.of()
                : holders.find(actor.where(Permission.KEEP_POSTS), said, calendar.today());
    }

    public void add(Actor actor, long postId, NewHolder holder) {
        hold(actor, keep(actor, postId), holder);
        mark(actor, "plan.post-taken", postId);
    }

    /** Says a holder's last day; whoever follows holds the post from the next day on. */
    public void handOver(Actor actor, long postId, long holderId, Handover handover) {
        PioneerPost post = keep(actor, postId);
        PostHolder holder =
                holders.list(actor.campaignId(), postId).stream()
                        .filter(it -> it.id() == holderId)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("plan.post.holder", holderId));
        LocalDate last = requireNonNull(handover.lastOn());
        if (last.isBefore(holder.fromOn()) || last.isAfter(post.toOn())) {
            throw new Refused("plan.post.holder.last-outside", holder.fromOn(), post.toOn());
        }
        if (!holders.end(actor.campaignId(), postId, holderId, last)) {
            throw new Refused("plan.post.holder.ended");
        }
        if (handover.hasSuccessor()) {
            hold(actor, post, handover.successor());
        }
        mark(actor, handover.hasSuccessor() ? "plan.post-handed-over" : "plan.post-left", postId);
    }

    private void hold(Actor actor, PioneerPost post, NewHolder holder) {
        LocalDate from = requireNonNull(holder.fromOn());
        String name = holder.personName();
        String role = holder.roleName();
        if ((name == null) == (role == null)) {
            throw new Refused("plan.post.holder.one-of-two");
        }
        if (from.isBefore(post.fromOn()) || from.isAfter(post.toOn())) {
            throw new Refused("plan.post.holder.from-outside", post.fromOn(), post.toOn());
        }
        Long person = name == null ? null : person(actor, name, holder.personId());
        boolean twice =
                holders.list(actor.campaignId(), post.id()).stream()
                        .filter(it -> person != null && Objects.equals(it.personId(), person))
                        .anyMatch(it -> it.lastOn() == null || !it.lastOn().isBefore(from));
        if (twice) {
            throw new Refused("plan.post.holder.twice", name == null ? "" : name);
        }
        holders.add(actor.campaignId(), post.id(), person, role, from);
    }

    /** The one meant by a name: the one chosen, or the only one that bears it. */
    private long person(Actor actor, String name, @Nullable Long chosen) {
        List<Candidate> found = find(actor, name);
        List<Candidate> meant =
                found.stream()
                        .filter(it ->
                                chosen == null ? it.name().equals(name) : it.personId() == chosen)
                        .toList();
        if (found.isEmpty()) {
            throw new Refused("plan.post.holder.unknown", name);
        }
        if (meant.size() != 1) {
            throw new Refused("plan.post.holder.which", name);
        }
        return meant.getFirst().personId();
    }

    private PioneerPost keep(Actor actor, long postId) {
        actor.must(Permission.KEEP_POSTS);
        posts.lock(actor.campaignId(), postId);
        PioneerPost post =
                posts.find(actor.where(Permission.KEEP_POSTS), postId)
                        .orElseThrow(() -> new NotFound("plan.post", postId));
        if (post.endedOn() != null) {
            throw new Refused("plan.post.ended");
        }
        return post;
    }

    private void mark(Actor actor, String what, long id) {
        trail.add(Mark.of(actor.accountId(), what, "plan_post", id).inCampaign(actor.campaignId()));
    }
}
