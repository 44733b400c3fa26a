package org.biaogan.organization;

/** A kind of unit: college committee, general branch, branch of teachers, … */
public record UnitKind(String code, String titleZh, String titleEn) {}
