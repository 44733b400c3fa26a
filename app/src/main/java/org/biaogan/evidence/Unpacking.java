package org.biaogan.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.biaogan.access.Actor;
import org.biaogan.access.Actors;
import org.biaogan.access.Scope;
import org.biaogan.base.Refused;
import org.biaogan.evidence.OpeningRepository.Archive;
import org.biaogan.extractor.Unpacked;
import org.biaogan.extractor.Unpacked.Entry;
import org.biaogan.extractor.Unpacked.LeftOut;
import org.biaogan.extractor.Unreadable;
import org.biaogan.files.HomeFolder;
import org.biaogan.jobs.JobKind;
import org.biaogan.reading.Archives;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Opens archives and mails that were put in: each file within comes onto the same table, as if it
 * had been put in by itself. After a stop it goes on with the files that are not out yet.
 */
@Component
class Unpacking implements JobKind {

    static final String KIND = "evidence.opening";

    private final OpeningRepository openings;
    private final Intake intake;
    private final Archives archives;
    private final HomeFolder home;
    private final Actors actors;
    private final Clock clock;

    Unpacking(
            OpeningRepository openings,
            Intake intake,
            Archives archives,
            HomeFolder home,
            Actors actors,
            Clock clock) {
        this.openings = openings;
        this.intake = intake;
        this.archives = archives;
        this.home = home;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(long uploadId, Progress progress) throws Exception {
        Archive archive = openings.find(uploadId).orElse(null);
        if (archive == null) {
            return;
        }
        Actor actor =
                actors.get(archive.accountId(), new Scope.OfCampaign(archive.campaignId(), 0));
        Path into = Files.createTempDirectory(home.work(), "unpack-");
        try {
            Unpacked unpacked = archives.unpack(archive.sha256(), archive.name(), into);
            progress.step("evidence.opening.step", unpacked.files().size());
            for (Entry entry : unpacked.files()) {
                take(actor, archive, entry, into.resolve("" + entry.no()));
                progress.add(1);
            }
            int no = unpacked.files().size();
            for (LeftOut left : unpacked.leftOut()) {
                openings.leaveOut(
                        uploadId, ++no, left.path(), Opened.Why.valueOf(left.why().name()));
            }
            openings.end(uploadId, Opened.State.OPENED, null, now());
        } catch (Unreadable closed) {
            openings.end(uploadId, Opened.State.CLOSED, closed.reason(), now());
        } catch (CancelledWork stopped) {
            throw stopped;
        } catch (IOException | RuntimeException fault) {
            openings.end(uploadId, Opened.State.CLOSED, Unreadable.Reason.KILLED, now());
            throw fault;
        } finally {
            FileSystemUtils.deleteRecursively(into);
        }
    }

    private void take(Actor actor, Archive archive, Entry entry, Path file) throws IOException {
        var arrival =
                new Arrival(
                        place -> Files.move(file, place, StandardCopyOption.REPLACE_EXISTING),
                        Files.size(file),
                        within(archive) + entry.path(),
                        Arrival.time(entry.modified()));
        try {
            intake.takeOut(actor, archive, entry.no(), arrival);
        } catch (Refused no) {
            openings.leaveOut(archive.id(), entry.no(), entry.path(), why(no));
        }
    }

    /** A file lies in its archive as in a folder. */
    private static String within(Archive archive) {
        return (archive.folder() == null ? "" : archive.folder() + "/") + archive.name() + "/";
    }

    private static Opened.Why why(Refused no) {
        return switch (no.code()) {
            case "evidence.classified" -> Opened.Why.CLASSIFIED;
            case "evidence.empty-file" -> Opened.Why.EMPTY;
            case "files.destroyed" -> Opened.Why.REMOVED;
            default -> throw no;
        };
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
