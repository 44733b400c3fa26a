package org.biaogan.extractor;

import org.jspecify.annotations.Nullable;

/**
 * What stands for a file where it is looked at.
 *
 * @param pdf whether it is a PDF, else a still
 * @param seconds how long a film is, where it says so
 */
public record Rendition(boolean pdf, @Nullable Double seconds) {}
