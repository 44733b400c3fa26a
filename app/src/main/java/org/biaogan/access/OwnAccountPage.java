package org.biaogan.access;

import org.biaogan.web.Problems;

/** One's own account. */
public record OwnAccountPage(String name, Problems problems, boolean managesAccounts) {}
