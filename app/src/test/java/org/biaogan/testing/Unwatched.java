package org.biaogan.testing;

import org.biaogan.jobs.JobKind;

/** Long work that nobody watches. */
public final class Unwatched implements JobKind.Progress {

    public static final JobKind.Progress WORK = new Unwatched();

    private Unwatched() {}

    @Override
    public void step(String step, long total) {}

    @Override
    public void add(long units) {}
}
