package org.biaogan.access;

import org.biaogan.web.Problems;

/** What the page behind a one-time link shows. */
public record LinkPage(String token, LinkPurpose purpose, LinkForm form, Problems problems) {}
