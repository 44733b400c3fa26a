package org.biaogan.files;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The store cannot work as it is configured; the sentences are for who keeps the server. */
public final class StoreRefuses extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreRefuses(String english, String chinese) {
        super(english + " / " + chinese);
    }

    /** Shows the sentences instead of a stack trace. */
    static final class Sentence extends AbstractFailureAnalyzer<StoreRefuses> {

        @Override
        protected FailureAnalysis analyze(Throwable whole, StoreRefuses refused) {
            return new FailureAnalysis(refused.getMessage(), null, refused);
        }
    }
}
