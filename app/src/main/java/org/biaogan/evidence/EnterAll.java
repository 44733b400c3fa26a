package org.biaogan.evidence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Actors;
import org.biaogan.access.Permission;
import org.biaogan.access.Scope;
import org.biaogan.base.Failure;
import org.biaogan.base.NotFound;
import org.biaogan.jobs.Job;
import org.biaogan.jobs.JobKind;
import org.biaogan.jobs.Jobs;
import org.biaogan.reading.Warning;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters what waits on somebody's table as it is said and proposed, each file by itself, while they
 * do something else. What a person has to look at stays: archives, files whose day nothing tells or
 * whose words are not known yet, files that the vault has already or that seem classified, and
 * those that are not ticked.
 */
@Component
public class EnterAll implements JobKind {

    static final String KIND = "evidence.entering";

    private final EnteringRepository enterings;
    private final SortingDesk desk;
    private final Jobs jobs;
    private final Actors actors;
    private final Clock clock;

    EnterAll(
            EnteringRepository enterings, SortingDesk desk, Jobs jobs, Actors actors, Clock clock) {
        this.enterings = enterings;
        this.desk = desk;
        this.jobs = jobs;
        this.actors = actors;
        this.clock = clock;
    }

    /** Asks for it; returns its id. */
    @Transactional
    public long ask(Actor actor, @Nullable String folder) {
        actor.must(Permission.FILE_EVIDENCE);
        long id = enterings.add(actor, folder, OffsetDateTime.now(clock));
        jobs.ask(actor, KIND, actor.campaignId(), id);
        return id;
    }

    /** One's own, and nobody else's. */
    @Transactional(readOnly = true)
    public Entering get(Actor actor, long id) {
        return enterings
                .find(id)
                .filter(it ->
                        it.campaignId() == actor.campaignId()
                                && it.accountId() == actor.accountId())
                .orElseThrow(() -> new NotFound("evidence.entering", id));
    }

    @Transactional(readOnly = true)
    public Job job(Actor actor, long id) {
        get(actor, id);
        return jobs.findNewest(KIND, id).orElseThrow(() -> new NotFound("evidence.entering", id));
    }

    /** What went in stays in. */
    @Transactional
    public void cancel(Actor actor, long id) {
        jobs.cancel(job(actor, id).id());
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(long id, Progress progress) {
        Entering asked =
                enterings.find(id).orElseThrow(() -> new NotFound("evidence.entering", id));
        Actor actor = actors.get(asked.accountId(), new Scope.OfCampaign(asked.campaignId(), 0));
        progress.step("evidence.entering.step", desk.count(actor, asked.folder()));
        int left = 0;
        long after = 0;
        List<SortingDesk.Line> lines = desk.list(actor, asked.folder(), after);
        while (!lines.isEmpty()) {
            for (SortingDesk.Line line : lines) {
                if (isReady(line) && enter(actor, line.said())) {
                    enterings.addEntered(id);
                } else {
                    enterings.setLeft(id, ++left);
                }
                progress.add(1);
                after = line.upload().id();
            }
            lines = desk.list(actor, asked.folder(), after);
        }
    }

    /** A file that cannot be entered keeps no other from it; the table says why. */
    private boolean enter(Actor actor, SortedFile said) {
        try {
            return desk.enter(actor, Sorting.of(List.of(said))).none();
        } catch (Failure no) {
            return false;
        }
    }

    /** Whether nothing about it asks for a person's eye. */
    static boolean isReady(SortingDesk.Line line) {
        Upload upload = line.upload();
        boolean dated =
                line.day().from() != ProposedDay.From.TODAY || Drafts.has(upload.said(), "eventOn");
        return line.said().take()
                && line.hint().read()
                && dated
                && !line.isArchive()
                && upload.twinOf() == null
                && !upload.damaged()
                && !upload.disguised()
                && line.hint().warnings().stream()
                        .noneMatch(it -> it.kind() == Warning.Kind.CLASSIFIED);
    }
}
