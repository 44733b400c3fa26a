package org.biaogan.files;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** What was to be destroyed when the power went out is destroyed at the next start. */
@Component
class DestroyedAtStart implements ApplicationRunner {

    private final FileStore store;

    DestroyedAtStart(FileStore store) {
        this.store = store;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        store.repeatDestruction();
    }
}
