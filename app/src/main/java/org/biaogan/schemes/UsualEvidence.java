package org.biaogan.schemes;

/** The evidence usually kept for a key point, and how far this text may be relied on. */
public record UsualEvidence(Wording text, TextStatus status, String source) {}
