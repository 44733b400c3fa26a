package org.biaogan.schemes;

import static org.biaogan.access.Permission.MANAGE_SETTINGS;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.schemes.DataFiles.DataFile;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A new version of a scheme that comes as a file: looked at first, then taken in. */
@Service
@Transactional
public class SchemeImport {

    private final SchemeRepository schemes;
    private final SchemeLibrary library;
    private final SchemeMappings mappings;
    private final Trail trail;
    private final Clock clock;

    SchemeImport(
            SchemeRepository schemes,
            SchemeLibrary library,
            SchemeMappings mappings,
            Trail trail,
            Clock clock) {
        this.schemes = schemes;
        this.library = library;
        this.mappings = mappings;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What a file would bring.
     *
     * @param before the newest version there is of its scheme; none for a scheme that is new
     * @param mapped how many lines of mappings the version before has whose words are the same
     */
    public record Preview(
            String scheme,
            String version,
            Wording title,
            TextStatus status,
            int keyPointCount,
            @Nullable SchemeVersion before,
            List<SchemeChange> criteria,
            List<SchemeChange> keyPoints,
            int mapped) {

        public Preview {
            criteria = List.copyOf(criteria);
            keyPoints = List.copyOf(keyPoints);
        }

        public long count(SchemeChange.Kind kind) {
            return keyPoints.stream().filter(it -> it.kind() == kind).count();
        }
    }

    /** Compared with the newest version; a file that says something wrong is refused. */
    @Transactional(readOnly = true)
    public Preview look(Actor actor, String text) {
        actor.must(MANAGE_SETTINGS);
        SchemeFile file = read(text);
        Optional<Scheme> before = library.findNewest(file.scheme());
        var criteria = before.map(it -> SchemeChange.ofCriteria(it, file)).orElse(List.of());
        var keyPoints = before.map(it -> SchemeChange.ofKeyPoints(it, file)).orElse(List.of());
        return new Preview(
                file.scheme(),
                file.version(),
                file.title(),
                file.status(),
                file.codes().size(),
                before.map(Scheme::version).orElse(null),
                criteria,
                keyPoints,
                before.map(it ->
                                mappings.countCarried(it.version().id(), both(criteria, keyPoints)))
                        .orElse(0));
    }

    /**
     * Takes the version in; what the version before is mapped to, it is mapped to as well, where
     * the words are the same. Returns its id.
     */
    public long store(Actor actor, String text) {
        actor.must(MANAGE_SETTINGS);
        SchemeFile file = read(text);
        Optional<Scheme> before = library.findNewest(file.scheme());
        long id = schemes.add(file, OffsetDateTime.now(clock)).orElseThrow(() -> taken(file));
        before.ifPresent(it ->
                mappings.carry(
                        actor,
                        it.version(),
                        library.get(id),
                        both(
                                SchemeChange.ofCriteria(it, file),
                                SchemeChange.ofKeyPoints(it, file))));
        trail.add(Mark.of(actor.accountId(), "schemes.imported", "schemes_version", id));
        return id;
    }

    private static List<SchemeChange> both(List<SchemeChange> some, List<SchemeChange> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private SchemeFile read(String text) {
        var sound = text.replace("\r\n", "\n");
        SchemeFile file =
                SchemeFile.read(new DataFile("YAML", false, DataFiles.digest(sound), sound));
        if (schemes.findDigest(file.scheme(), file.version()).isPresent()) {
            throw taken(file);
        }
        return file;
    }

    private static Refused taken(SchemeFile file) {
        return new Refused("schemes.import.before", file.scheme(), file.version());
    }
}
