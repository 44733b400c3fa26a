package org.biaogan.schemes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One version of a scheme with its whole tree. */
public record Scheme(SchemeVersion version, List<Criterion> criteria) {

    public Scheme {
        criteria = List.copyOf(criteria);
    }

    public Stream<KeyPoint> keyPoints() {
        return criteria.stream().flatMap(it -> it.keyPoints().stream());
    }

    public Optional<KeyPoint> findKeyPoint(String code) {
        return keyPoints().filter(it -> it.code().equals(code)).findFirst();
    }
}
