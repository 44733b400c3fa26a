package org.biaogan.access;

/** What a one-time link is for. */
public sealed interface LinkPurpose {

    /** Makes the first account of a new installation. */
    record FirstAdministrator() implements LinkPurpose {}

    /** Sets the password of an account that is there. */
    record NewPassword(String signInName) implements LinkPurpose {}
}
