package org.biaogan.schemes;

import static org.biaogan.access.Permission.MANAGE_SETTINGS;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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
    private final Trail trail;
    private final Clock clock;

    SchemeImport(SchemeRepository schemes, SchemeLibrary library, Trail trail, Clock clock) {
        this.schemes = schemes;
        this.library = library;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What a file would bring.
     *
     * @param before the newest version there is of its scheme; none for a scheme that is new
     */
    public record Preview(
            String scheme,
            String version,
            Wording title,
            TextStatus status,
            int keyPointCount,
            @Nullable SchemeVersion before,
            List<SchemeChange> criteria,
            List<SchemeChange> keyPoints) {

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
        return new Preview(
                file.scheme(),
                file.version(),
                file.title(),
                file.status(),
                file.codes().size(),
                before.map(Scheme::version).orElse(null),
                before.map(it -> SchemeChange.ofCriteria(it, file)).orElse(List.of()),
                before.map(it -> SchemeChange.ofKeyPoints(it, file)).orElse(List.of()));
    }

    /** Takes the version in; returns its id. */
    public long store(Actor actor, String text) {
        actor.must(MANAGE_SETTINGS);
        SchemeFile file = read(text);
        long id = schemes.add(file, OffsetDateTime.now(clock)).orElseThrow(() -> taken(file));
        trail.add(Mark.of(actor.accountId(), "schemes.imported", "schemes_version", id));
        return id;
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
