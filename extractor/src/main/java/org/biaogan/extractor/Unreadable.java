package org.biaogan.extractor;

/** A file that cannot be read, and why; it is kept all the same. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why a file was not read. */
    public enum Reason {
        /** It wants a password. */
        LOCKED,
        /** It is not what it pretends to be, or it breaks off. */
        BROKEN,
        /** It unfolds into far more than it is: nested, repeated, or enormous. */
        EXCESSIVE,
        /** Reading took longer than is allowed. */
        TIME,
        /** Reading took more memory than is allowed, or ended the process in another way. */
        KILLED,
        /** Nothing on this host reads this kind of file. */
        NOT_HERE
    }

    private final Reason reason;

    public Unreadable(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
