package org.biaogan.jobs;

/** A kind of long work; the module that knows how to do it brings one as a bean. */
public interface JobKind {

    /** Stable name, for example {@code dossier.pack}. */
    String name();

    /**
     * Does the work from its beginning: after a restart it is asked again, so it must leave nothing
     * half done that a second run could not replace.
     */
    void run(long subjectId, Progress progress) throws Exception;

    /** Tells how far the work is, and stops it where a person asked to cancel. */
    interface Progress {

        void step(String step, long total);

        /** Counts finished units; throws {@link CancelledWork} when cancelling was asked for. */
        void add(long units);
    }

    /** A person asked to cancel; the work ends and leaves nothing. */
    final class CancelledWork extends RuntimeException {
        public CancelledWork() {
            super("cancelled");
        }
    }
}
