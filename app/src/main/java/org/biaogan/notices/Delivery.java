package org.biaogan.notices;

/** What became of an attempt to send something; a problem is a message key. */
sealed interface Delivery {

    /** The other side said that it has it. */
    record Accepted() implements Delivery {}

    /** It may work later. */
    record Later(String problem) implements Delivery {}

    /** It will not work as it is. */
    record Never(String problem) implements Delivery {}
}
