package org.biaogan.matching;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.biaogan.schemes.Criterion;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.Scheme;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.schemes.SchemeVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells the meaning of files that have been read, one after the other on one core, while the
 * application runs. The model is loaded when something waits and let go when nothing does. What was
 * begun when the application stopped is begun a second time and no third.
 */
@Component
class VectorWork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(VectorWork.class);
    private static final int MOST_TRIES = 2;
    private static final long MILLIS_BETWEEN = 3000;
    private static final int IDLE_BEFORE_REST = 20;

    private final VectorRepository vectors;
    private final SchemeLibrary schemes;
    private final Clock clock;
    private final boolean wanted;
    private final Sentences sentences = new Sentences();
    private final Set<Long> told = new HashSet<>();
    private @Nullable Thread worker;
    private volatile boolean running;

    VectorWork(
            VectorRepository vectors,
            SchemeLibrary schemes,
            Clock clock,
            @Value("${biaogan.matching.meaning}") boolean wanted) {
        this.vectors = vectors;
        this.schemes = schemes;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        running = true;
        if (wanted) {
            vectors.resume(MOST_TRIES);
            worker = Thread.ofPlatform().daemon().name("matching").start(this::work);
        }
    }

    @Override
    public void stop() {
        running = false;
        if (worker != null) {
            worker.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            Thread.sleep(MILLIS_BETWEEN);
            for (int idle = 0; running; idle++) {
                if (tryOne()) {
                    idle = 0;
                } else {
                    Thread.sleep(MILLIS_BETWEEN);
                }
                if (idle % IDLE_BEFORE_REST == IDLE_BEFORE_REST - 1) {
                    sentences.close();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (UnsatisfiedLinkError noModelForThisHost) {
            LOG.warn("No model of meaning runs here; key points are proposed by words");
        }
    }

    /** A database that does not answer for a while is asked again later. */
    private boolean tryOne() {
        try {
            return tellOne();
        } catch (RuntimeException fault) {
            if (running) {
                LOG.error("No meaning was told", fault);
            }
            return false;
        }
    }

    /** Tells the meaning of the file that waits longest; false where none waits. */
    boolean tellOne() {
        tellKeyPoints();
        var next = vectors.begin(OffsetDateTime.now(clock));
        if (next.isEmpty()) {
            return false;
        }
        VectorRepository.Waiting file = next.get();
        String beginning = file.beginning() == null ? "" : file.beginning();
        vectors.keep(
                file.sha256(),
                sentences.vector(
                        KeyPointProposals.sentence(
                                file.name().replaceFirst("\\.\\w{1,5}$", ""), beginning)));
        return true;
    }

    /** Those of every scheme whose words have changed since; a version stored is told once. */
    private void tellKeyPoints() {
        for (SchemeVersion version : schemes.list()) {
            if (!told.contains(version.id())) {
                tellKeyPoints(schemes.get(version.id()));
                told.add(version.id());
            }
        }
    }

    private void tellKeyPoints(Scheme scheme) {
        Map<Long, String> before = vectors.said(scheme.version().id());
        for (Criterion criterion : scheme.criteria()) {
            for (KeyPoint it : criterion.keyPoints()) {
                String sentence = KeyPointTexts.sentence(scheme, criterion, it);
                String said = Sentences.MODEL + " " + sentence;
                if (!said.equals(before.get(it.id()))) {
                    vectors.keep(scheme.version().id(), it.id(), said, sentences.vector(sentence));
                }
            }
        }
    }
}
