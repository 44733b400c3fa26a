package org.biaogan.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.biaogan.base.NotFound;
import org.biaogan.extractor.Reading;
import org.biaogan.extractor.Rendition;
import org.biaogan.extractor.Unreadable;
import org.biaogan.extractor.Unreadable.Reason;
import org.biaogan.files.FileStore;
import org.biaogan.reading.RenditionRepository.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has renditions made: at once of files that somebody looks at; of the others one by one with long
 * pauses, so that a thousand papers that came in at once do not keep a small server busy.
 */
@Component
class RenderingWork {

    private static final int MOST_HASTENED = 1000;
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final RenditionRepository renditions;
    private final FileStore store;
    private final PagePictures pictures;
    private final ConfinedPrograms programs;
    private final ObjectProvider<TextsInUse> users;
    private final Path work;
    private final TransactionTemplate together;
    private final Clock clock;
    private final Queue<String> hastened = new LinkedBlockingQueue<>(MOST_HASTENED);
    private final AtomicReference<OffsetDateTime> last = new AtomicReference<>(OffsetDateTime.MIN);

    RenderingWork(
            RenditionRepository renditions,
            FileStore store,
            PagePictures pictures,
            ConfinedPrograms programs,
            ObjectProvider<TextsInUse> users,
            @Value("${biaogan.home}") Path home,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.renditions = renditions;
        this.store = store;
        this.pictures = pictures;
        this.programs = programs;
        this.users = users;
        this.work = home.resolve("work").toAbsolutePath();
        this.together = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void resume(int mostTries) {
        renditions.resume(mostTries);
    }

    /** A file is looked at; asked for twice, it is made once. */
    void hasten(String sha256) {
        if (!hastened.contains(sha256)) {
            hastened.offer(sha256);
        }
    }

    /** Makes one that somebody waits for; false where nobody does. */
    boolean makeHastened() throws InterruptedException {
        String sha256 = hastened.poll();
        if (sha256 == null) {
            return false;
        }
        boolean gone = !Files.exists(pictures.rendition(sha256));
        make(renditions.begin(sha256, gone, now()));
        return true;
    }

    /** Makes the one that waits longest, after a pause; false where it is not yet time. */
    boolean makeUnhurried() throws InterruptedException {
        OffsetDateTime before = last.get();
        OffsetDateTime now = now();
        if (before.plus(PAUSE).isAfter(now) || !last.compareAndSet(before, now)) {
            return false;
        }
        return make(renditions.begin(now));
    }

    private boolean make(Optional<Waiting> next) throws InterruptedException {
        if (next.isEmpty()) {
            return false;
        }
        make(next.get());
        return true;
    }

    private void make(Waiting file) throws InterruptedException {
        Path made = work.resolve("rendition-" + file.sha256());
        try (var original = store.borrow(file.sha256())) {
            Files.createDirectories(work);
            Rendition rendition =
                    programs.renditions().make(original.path(), file.mediaType(), made);
            Reading pages = rendition.pdf() ? programs.readers().read(made, "rendition.pdf") : null;
            together.executeWithoutResult(
                    it -> keep(file.sha256(), made, pages, rendition.seconds()));
        } catch (Unreadable none) {
            renditions.giveUp(file.sha256(), none.reason());
        } catch (NotFound gone) {
            renditions.giveUp(file.sha256(), Reason.BROKEN);
        } catch (IOException | RuntimeException fault) {
            renditions.putBack(file.sha256(), !Fault.isOfHost(fault), ReadingWork.MOST_TRIES);
            throw Fault.unchecked(file.sha256(), fault);
        } finally {
            remove(made);
        }
    }

    /** In one transaction with its words, so that a removal comes before or after all of it. */
    private void keep(String sha256, Path made, @Nullable Reading pages, @Nullable Double seconds) {
        if (!renditions.keep(sha256)) {
            return;
        }
        if (pages != null) {
            renditions.keepPages(sha256, pages);
            users.forEach(user -> user.renew(sha256));
        }
        if (seconds != null) {
            renditions.keepSeconds(sha256, seconds);
        }
        pictures.keepRendition(sha256, made);
    }

    private static void remove(Path made) {
        try {
            Files.deleteIfExists(made);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
