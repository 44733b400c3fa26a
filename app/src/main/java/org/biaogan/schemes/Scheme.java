package org.biaogan.schemes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One version of a scheme with its whole tree. */
public record Scheme(SchemeVersion version, List<Criterion> criteria, List<SchemePart> parts) {

    private static final Wording USUAL_NOTICE =
            new Wording("工作稿，以正式通知为准", "A working text; the official notice decides");

    public Scheme {
        criteria = List.copyOf(criteria);
        parts = List.copyOf(parts);
    }

    /**
     * What pages and papers built on it say: a text nobody has confirmed gives way to the formal
     * notice. Nothing once all of it is official.
     */
    public Optional<Wording> notice() {
        boolean working =
                version.status() == TextStatus.WORKING
                        || criteria.stream().anyMatch(it -> it.status() == TextStatus.WORKING)
                        || keyPoints().anyMatch(it -> it.status() == TextStatus.WORKING);
        if (!working) {
            return Optional.empty();
        }
        Wording own = version.notice();
        return Optional.of(own == null ? USUAL_NOTICE : own);
    }

    /** The parts of one kind, in the order of the scheme. */
    public List<SchemePart> parts(SchemePart.Kind kind) {
        return parts.stream().filter(it -> it.kind() == kind).toList();
    }

    public Stream<KeyPoint> keyPoints() {
        return criteria.stream().flatMap(it -> it.keyPoints().stream());
    }

    /** The codes of its key points. */
    public Set<String> codes() {
        return keyPoints().map(KeyPoint::code).collect(Collectors.toSet());
    }

    /** The codes of its criteria and key points. */
    public Set<String> allCodes() {
        return Stream.concat(
                        criteria.stream().map(Criterion::code), keyPoints().map(KeyPoint::code))
                .collect(Collectors.toSet());
    }

    /** The title of the criterion or key point with this code; the code itself if there is none. */
    public Wording titleOf(String code) {
        return criteria.stream()
                .filter(it -> it.code().equals(code))
                .map(Criterion::title)
                .findFirst()
                .or(() -> findKeyPoint(code).map(KeyPoint::title))
                .orElse(new Wording(code, null));
    }

    /** Criteria and key points by code, as a form offers them. */
    public Map<String, String> choices(Locale locale) {
        var choices = new LinkedHashMap<String, String>();
        for (Criterion criterion : criteria) {
            choices.put(criterion.code(), criterion.code() + " " + criterion.title().in(locale));
            criterion
                    .keyPoints()
                    .forEach(it -> choices.put(it.code(), it.code() + " " + it.title().in(locale)));
        }
        return choices;
    }

    public Optional<KeyPoint> findKeyPoint(String code) {
        return keyPoints().filter(it -> it.code().equals(code)).findFirst();
    }
}
