package org.biaogan.organization;

/** A kind of office; offices are data. */
public record OfficeKind(String code, String titleZh, String titleEn) {}
