package org.biaogan.files;

import java.util.List;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.jobs.Job;
import org.biaogan.jobs.Jobs;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators see and do about the store: how it is, and moving it. */
@Service
@Transactional
public class StoreDesk {

    private static final int DAMAGES_SHOWN = 200;
    private static final int ROUNDS_SHOWN = 2;
    private static final long SECONDS_A_DAY = 86_400;

    private final BlobRepository blobs;
    private final RoundRepository rounds;
    private final Shelves shelves;
    private final StoreSettings settings;
    private final Jobs jobs;
    private final Trail trail;

    StoreDesk(
            BlobRepository blobs,
            RoundRepository rounds,
            Shelves shelves,
            StoreSettings settings,
            Jobs jobs,
            Trail trail) {
        this.blobs = blobs;
        this.rounds = rounds;
        this.shelves = shelves;
        this.settings = settings;
        this.jobs = jobs;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public StorePage show(Actor actor) {
        actor.must(Permission.KEEP_STORE);
        List<Place> places = blobs.places();
        List<Round> newest = rounds.list(ROUNDS_SHOWN);
        return new StorePage(
                shelves.place(),
                settings.s3().toString(),
                shelves.sealedBy(),
                places,
                newest.stream().filter(it -> it.endedAt() == null).findFirst().orElse(null),
                newest.stream().filter(it -> it.endedAt() != null).findFirst().orElse(null),
                settings.reread().days(),
                daysNeeded(places),
                rounds.countDamage(),
                rounds.listDamage(DAMAGES_SHOWN),
                rounds.findClearing().orElse(null),
                job().orElse(null));
    }

    @Transactional(readOnly = true)
    public StorePage.Progress progress(Actor actor) {
        actor.must(Permission.KEEP_STORE);
        Optional<Job> job = job();
        boolean moves = job.filter(it -> !it.isOver()).isPresent();
        return new StorePage.Progress(moves ? 0 : elsewhere(blobs.places()), job.orElse(null));
    }

    /** Asks that every file be brought to where new ones go. */
    public void move(Actor actor) {
        actor.must(Permission.KEEP_STORE);
        if (job().filter(it -> !it.isOver()).isEmpty()) {
            jobs.askInHouse(actor, Moving.KIND, Moving.STORE);
            mark(actor, "files.moving-asked");
        }
    }

    public void stop(Actor actor) {
        actor.must(Permission.KEEP_STORE);
        job().ifPresent(it -> {
            jobs.cancel(it.id());
            mark(actor, "files.moving-stopped");
        });
    }

    private Optional<Job> job() {
        return jobs.findNewest(Moving.KIND, Moving.STORE);
    }

    private long elsewhere(List<Place> places) {
        return StorePage.elsewhere(places, shelves.place(), shelves.sealedBy());
    }

    private long daysNeeded(List<Place> places) {
        long aDay = settings.reread().bytesPerSecond().toBytes() * SECONDS_A_DAY;
        return Math.ceilDiv(places.stream().mapToLong(Place::bytes).sum(), aDay);
    }

    private void mark(Actor actor, String what) {
        trail.add(Mark.of(actor.accountId(), what, "files_store", Moving.STORE));
    }
}
