package org.biaogan.evidence;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.NotFound;
import org.biaogan.evidence.OpeningRepository.Archive;
import org.biaogan.files.FileStore;
import org.biaogan.files.StoredFile;
import org.biaogan.jobs.Jobs;
import org.biaogan.reading.Archives;
import org.biaogan.reading.FileTexts;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/** How files get onto the sorting table, and off it again without entering the vault. */
@Service
public class Intake {

    /** Archives within archives that are opened; what lies deeper stays a file. */
    private static final int DEEPEST = 3;

    private final UploadRepository uploads;
    private final FilingRepository filings;
    private final CitationRepository citations;
    private final OpeningRepository openings;
    private final CaptureRepository captures;
    private final FileStore store;
    private final FileTexts texts;
    private final Jobs jobs;
    private final TransactionTemplate together;
    private final Trail trail;
    private final Clock clock;

    Intake(
            UploadRepository uploads,
            FilingRepository filings,
            CitationRepository citations,
            OpeningRepository openings,
            CaptureRepository captures,
            FileStore store,
            FileTexts texts,
            Jobs jobs,
            PlatformTransactionManager transactions,
            Trail trail,
            Clock clock) {
        this.uploads = uploads;
        this.filings = filings;
        this.citations = citations;
        this.openings = openings;
        this.captures = captures;
        this.store = store;
        this.texts = texts;
        this.jobs = jobs;
        this.together = new TransactionTemplate(transactions);
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Takes a file in. A name that bears the mark of a classified paper, and an empty file, are
     * stopped before a byte is kept; bytes and row are kept together or not at all.
     */
    public long put(Actor actor, Destination destination, Arrival arrival) throws IOException {
        actor.must(Permission.FILE_EVIDENCE);
        arrival.mustBeFit();
        mustBeThere(actor, destination);
        try (var received = store.receive(arrival.bytes())) {
            return requireNonNull(
                    together.execute(status -> keep(actor, destination, arrival, received, 0)));
        }
    }

    /** Takes in a file that came with a form. */
    public long put(Actor actor, Destination destination, MultipartFile file) throws IOException {
        return put(actor, destination, Arrival.of(file, null, null));
    }

    /**
     * Takes in what somebody captured, unless what came with its key is in already. Whoever brings
     * the same at this moment waits for the end of this one.
     *
     * @param said what the table is told of it
     */
    void put(Actor actor, Capture capture, String said, Arrival arrival) throws IOException {
        actor.must(Permission.FILE_EVIDENCE);
        arrival.mustBeFit();
        try (var received = store.receive(arrival.bytes())) {
            capture.mustBe(received.sha256());
            together.executeWithoutResult(status -> {
                if (isFirst(actor, capture)) {
                    long id = keep(actor, Destination.NONE, arrival, received, 0);
                    uploads.sayMore(actor, List.of(id), List.of(said));
                }
            });
        }
    }

    private boolean isFirst(Actor actor, Capture capture) {
        UUID key = capture.key();
        return key == null || captures.add(actor.accountId(), key, OffsetDateTime.now(clock));
    }

    /**
     * Takes in a file that came out of an archive on the actor's table, unless it is in already.
     *
     * @param no of the file within the archive; they come in order
     */
    void takeOut(Actor actor, Archive archive, int no, Arrival arrival) throws IOException {
        arrival.mustBeFit();
        var destination =
                new Destination(archive.taskId(), archive.occurrenceId(), archive.keyPointId());
        try (var received = store.receive(arrival.bytes())) {
            together.executeWithoutResult(status -> {
                if (openings.take(archive.id(), no)) {
                    keep(actor, destination, arrival, received, archive.depth() + 1);
                }
            });
        }
    }

    private long keep(
            Actor actor,
            Destination destination,
            Arrival arrival,
            FileStore.Received received,
            int depth) {
        StoredFile file = store.keep(received, arrival.name());
        long id =
                uploads.add(actor, destination, arrival, file.sha256(), OffsetDateTime.now(clock));
        texts.ask(file.sha256(), arrival.name());
        if (depth < DEEPEST && Archives.isOne(file.mediaType(), arrival.name())) {
            openings.add(id, depth);
            jobs.ask(actor, Unpacking.KIND, actor.campaignId(), id);
        }
        mark(actor, "evidence.put-in", id, file.sha256());
        return id;
    }

    /** What waits on the actor's table, as their device knows it. */
    @Transactional(readOnly = true)
    public List<Known> known(Actor actor) {
        actor.must(Permission.FILE_EVIDENCE);
        return uploads.known(actor);
    }

    /** Takes a file off the table; its bytes go, unless something else has the same. */
    @Transactional
    public void discard(Actor actor, long uploadId) {
        actor.must(Permission.FILE_EVIDENCE);
        String sha256 =
                uploads.remove(actor, uploadId)
                        .orElseThrow(() -> new NotFound("evidence.upload", uploadId));
        store.release(sha256);
        mark(actor, "evidence.not-kept", uploadId, sha256);
    }

    private void mustBeThere(Actor actor, Destination destination) {
        Long task = destination.task();
        if (task != null && !filings.fits(actor, task, destination.occurrence(), null)) {
            throw new NotFound("plan.task", task);
        }
        Long keyPoint = destination.keyPoint();
        if (keyPoint != null && citations.findTarget(actor.campaignId(), keyPoint).isEmpty()) {
            throw new NotFound("schemes.key-point", keyPoint);
        }
    }

    private void mark(Actor actor, String what, long uploadId, String sha256) {
        trail.add(
                Mark.of(actor.accountId(), what, "evidence_upload", uploadId)
                        .inCampaign(actor.campaignId())
                        .sealing(sha256));
    }
}
