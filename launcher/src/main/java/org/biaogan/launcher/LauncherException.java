package org.biaogan.launcher;

/**
 * The database cannot start, for a reason a person can do something about; the message says what.
 */
public final class LauncherException extends RuntimeException {

    public LauncherException(String message) {
        super(message);
    }

    public LauncherException(String message, Throwable cause) {
        super(message, cause);
    }
}
