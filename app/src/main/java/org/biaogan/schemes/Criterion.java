package org.biaogan.schemes;

import java.util.List;

/** One criterion with its key points, in the order of the scheme. */
public record Criterion(
        long id,
        String code,
        Wording title,
        TextStatus status,
        String source,
        List<KeyPoint> keyPoints) {

    public Criterion {
        keyPoints = List.copyOf(keyPoints);
    }
}
