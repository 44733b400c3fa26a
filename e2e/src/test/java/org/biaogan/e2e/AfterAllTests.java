package org.biaogan.e2e;

import java.util.ArrayDeque;
import java.util.Deque;

/** What all tests share is put away when they are over, the newest first. */
final class AfterAllTests {

    /** Something to put away. */
    interface PutAway {

        void run() throws Exception;
    }

    private static final Deque<PutAway> SHARED = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AfterAllTests::putAway));
    }

    private AfterAllTests() {}

    static synchronized void run(PutAway last) {
        SHARED.push(last);
    }

    private static synchronized void putAway() {
        for (PutAway it : SHARED) {
            try {
                it.run();
            } catch (Exception e) {
                System.err.println("Not put away: " + e);
            }
        }
    }
}
