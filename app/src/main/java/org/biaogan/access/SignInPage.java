package org.biaogan.access;

/** What the sign-in page shows: the name that was typed, and why the last attempt did not work. */
public record SignInPage(String name, boolean wrong, long waitSeconds, boolean signedOut) {}
