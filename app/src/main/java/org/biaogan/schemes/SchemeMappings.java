package org.biaogan.schemes;

import static java.util.Objects.requireNonNull;
import static org.biaogan.access.Permission.MANAGE_SETTINGS;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.schemes.MappingRepository.End;
import org.biaogan.schemes.MappingRepository.Ends;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How schemes stand to each other, line by line; whoever keeps the house writes them. */
@Service
@Transactional
public class SchemeMappings {

    private final MappingRepository mappings;
    private final SchemeLibrary library;
    private final Trail trail;
    private final Clock clock;

    SchemeMappings(MappingRepository mappings, SchemeLibrary library, Trail trail, Clock clock) {
        this.mappings = mappings;
        this.library = library;
        this.trail = trail;
        this.clock = clock;
    }

    /** The lines that stand from one version to another. */
    @Transactional(readOnly = true)
    public SchemeMapping get(long fromVersion, long toVersion) {
        return new SchemeMapping(
                library.get(fromVersion),
                library.get(toVersion),
                mappings.list(fromVersion, toVersion).stream().filter(Mapped::stands).toList());
    }

    /** The lines that were taken back. */
    @Transactional(readOnly = true)
    public List<Mapped> listEnded(long fromVersion, long toVersion) {
        return mappings.list(fromVersion, toVersion).stream().filter(it -> !it.stands()).toList();
    }

    /** The versions with which one is mapped, either way. */
    @Transactional(readOnly = true)
    public List<Long> listMapped(long version) {
        return mappings.listMapped(version);
    }

    public void say(Actor actor, long fromVersion, long toVersion, NewMapped line) {
        actor.must(MANAGE_SETTINGS);
        if (fromVersion == toVersion) {
            throw new Refused("schemes.mapping.itself");
        }
        String fromCode = requireNonNull(line.from());
        String toCode = requireNonNull(line.to());
        var ends =
                new Ends(
                        fromVersion,
                        end(library.get(fromVersion), fromCode),
                        toVersion,
                        end(library.get(toVersion), toCode));
        long id =
                mappings.add(
                                ends,
                                requireNonNull(line.relation()),
                                requireNonNull(line.why()).strip(),
                                actor.accountId(),
                                null,
                                now())
                        .orElseThrow(() -> new Refused("schemes.mapping.before", fromCode, toCode));
        trail.add(Mark.of(actor.accountId(), "schemes.mapped", "schemes_mapping", id));
    }

    /** Takes a line back; it stays to be read. */
    public void end(Actor actor, long fromVersion, long toVersion, long mappingId, String why) {
        actor.must(MANAGE_SETTINGS);
        if (!mappings.end(fromVersion, toVersion, mappingId, actor.accountId(), why, now())) {
            throw new NotFound("schemes.mapping", mappingId);
        }
        trail.add(Mark.of(actor.accountId(), "schemes.unmapped", "schemes_mapping", mappingId));
    }

    /** Stores a mapping that came as a file, once for these two versions. */
    void store(MappingFile file, Scheme from, Scheme to) {
        long fromVersion = from.version().id();
        long toVersion = to.version().id();
        if (mappings.knows(file.file(), fromVersion, toVersion)) {
            return;
        }
        for (var line : file.lines()) {
            mappings.add(
                    new Ends(fromVersion, end(from, line.from()), toVersion, end(to, line.to())),
                    line.relation(),
                    Optional.ofNullable(line.why()).orElse(file.why()),
                    null,
                    file.file(),
                    now());
        }
    }

    private static End end(Scheme scheme, String code) {
        return scheme.criteria().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .map(it -> new End(it.id(), null))
                .or(() -> scheme.findKeyPoint(code).map(it -> new End(null, it.id())))
                .orElseThrow(() -> new NotFound("schemes.key-point", code));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
