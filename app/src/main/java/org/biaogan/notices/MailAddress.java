package org.biaogan.notices;

/** Where a person gets mail, once the code that was sent there has come back. */
public record MailAddress(String address, boolean confirmed) {}
