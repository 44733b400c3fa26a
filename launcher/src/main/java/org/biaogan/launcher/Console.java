package org.biaogan.launcher;

/** How a program of the launcher ends: quietly, or with one sentence. */
final class Console {

    private static final int REFUSED = 2;

    private Console() {}

    static void tell(Runnable work) {
        try {
            work.run();
        } catch (LauncherException refused) {
            fail(String.valueOf(refused.getMessage()));
        }
    }

    static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(REFUSED);
    }
}
