package org.biaogan.schemes;

import static java.util.Objects.requireNonNull;
import static org.biaogan.access.Permission.MANAGE_SETTINGS;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
                                null,
                                now())
                        .orElseThrow(() -> new Refused("schemes.mapping.before", fromCode, toCode));
        mark(actor, id);
    }

    private void mark(Actor actor, long mappingId) {
        trail.add(Mark.of(actor.accountId(), "schemes.mapped", "schemes_mapping", mappingId));
    }

    /** Takes a line back; it stays to be read. */
    public void end(Actor actor, long fromVersion, long toVersion, long mappingId, String why) {
        actor.must(MANAGE_SETTINGS);
        if (!mappings.end(fromVersion, toVersion, mappingId, actor.accountId(), why, now())) {
            throw new NotFound("schemes.mapping", mappingId);
        }
        trail.add(Mark.of(actor.accountId(), "schemes.unmapped", "schemes_mapping", mappingId));
    }

    /** How many lines would stand with the next version, whose words are the same. */
    @Transactional(readOnly = true)
    int countCarried(long before, List<SchemeChange> changes) {
        return carried(before, codes(changes)).size();
    }

    /**
     * Lets what was said of the version before be said of the next, where the words are the same.
     */
    void carry(Actor actor, SchemeVersion before, Scheme next, List<SchemeChange> changes) {
        for (Carried it : carried(before.id(), codes(changes))) {
            Scheme other = library.get(it.other());
            var there = new Side(next.version().id(), end(next, it.code()));
            var beside = new Side(it.other(), end(other, it.otherCode()));
            Side from = it.isFrom() ? there : beside;
            Side to = it.isFrom() ? beside : there;
            mappings.add(
                            new Ends(from.version(), from.end(), to.version(), to.end()),
                            it.line().relation(),
                            it.line().why(),
                            actor.accountId(),
                            null,
                            it.line().id(),
                            now())
                    .ifPresent(id -> mark(actor, id));
        }
    }

    private record Side(long version, End end) {}

    /**
     * A line of the version before that holds for the next.
     *
     * @param isFrom whether it leads from the version, not to it
     * @param code of the next version
     */
    private record Carried(
            Mapped line, boolean isFrom, String code, long other, String otherCode) {}

    private List<Carried> carried(long before, Map<String, String> codes) {
        var all = new ArrayList<Carried>();
        for (long other : mappings.listMapped(before)) {
            for (Mapped it : mappings.list(before, other)) {
                String code = codes.get(it.fromCode());
                if (it.stands() && code != null) {
                    all.add(new Carried(it, true, code, other, it.toCode()));
                }
            }
            for (Mapped it : mappings.list(other, before)) {
                String code = codes.get(it.toCode());
                if (it.stands() && code != null) {
                    all.add(new Carried(it, false, code, other, it.fromCode()));
                }
            }
        }
        return all;
    }

    /** The codes in the next version of what has the same words there. */
    private static Map<String, String> codes(List<SchemeChange> changes) {
        return changes.stream()
                .filter(it ->
                        it.kind() == SchemeChange.Kind.SAME || it.kind() == SchemeChange.Kind.MOVED)
                .collect(Collectors.toMap(SchemeChange::codeBefore, SchemeChange::codeAfter));
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
                    null,
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
