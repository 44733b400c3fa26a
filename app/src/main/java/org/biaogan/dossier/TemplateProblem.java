package org.biaogan.dossier;

/**
 * Why a template cannot be used.
 *
 * @param code message key
 * @param words the tag or part it is about, as it stands in the template
 */
public record TemplateProblem(String code, String words) {}
