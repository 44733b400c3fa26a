package org.biaogan.access;

/**
 * Tells a person what happened to their own way in and their own rights; implemented by the module
 * that knows how to reach people. These notices cannot be turned off.
 */
public interface Told {

    /** What happened. */
    enum Event {
        /** The password is another one. */
        PASSWORD_CHANGED,
        /** Somebody made a link by which a new password can be set. */
        LINK_MADE,
        /** An office, a role or the keeping of the house was given. */
        RIGHTS_GRANTED
    }

    void tell(long accountId, Event event);
}
