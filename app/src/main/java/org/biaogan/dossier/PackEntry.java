package org.biaogan.dossier;

/**
 * One file of a pack as its manifest tells it.
 *
 * @param path name inside the pack, folders included
 * @param number catalogue number, empty for the pack's own papers
 */
public record PackEntry(String path, String number, String title) {}
