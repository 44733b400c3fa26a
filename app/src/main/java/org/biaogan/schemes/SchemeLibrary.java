package org.biaogan.schemes;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.biaogan.base.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The official schemes, every version as it was read. What is in use is never changed. */
@Service
@Transactional
public class SchemeLibrary {

    private final SchemeRepository schemes;
    private final Clock clock;
    private final Map<Long, Scheme> known = new ConcurrentHashMap<>();
    private volatile List<SchemeFile> announced = List.of();
    private volatile List<MappingFile> announcedMappings = List.of();

    SchemeLibrary(SchemeRepository schemes, Clock clock) {
        this.schemes = schemes;
        this.clock = clock;
    }

    /** All versions, the newest of each scheme first. */
    @Transactional(readOnly = true)
    public List<SchemeVersion> list() {
        return schemes.list();
    }

    /** The newest version of a scheme. */
    @Transactional(readOnly = true)
    public Optional<Scheme> findNewest(String scheme) {
        return schemes.list().stream()
                .filter(it -> it.scheme().equals(scheme))
                .findFirst()
                .map(it -> get(it.id()));
    }

    /** One version with its whole tree; kept in memory, since a version never changes. */
    @Transactional(readOnly = true)
    public Scheme get(long versionId) {
        Scheme scheme = known.get(versionId);
        if (scheme == null) {
            scheme =
                    schemes.find(versionId)
                            .orElseThrow(() -> new NotFound("schemes.version", versionId));
            known.put(versionId, scheme);
        }
        return scheme;
    }

    /** The codes of the key points of each version there is or is about to be, newest first. */
    @Transactional(readOnly = true)
    public List<Set<String>> codes(String scheme) {
        var stored = schemes.list().stream().filter(it -> it.scheme().equals(scheme)).toList();
        var known = stored.stream().map(SchemeVersion::version).toList();
        return Stream.concat(
                        announced.stream()
                                .filter(it -> it.scheme().equals(scheme))
                                .filter(it -> !known.contains(it.version()))
                                .map(SchemeFile::codes),
                        stored.stream().map(it -> get(it.id()).codes()))
                .toList();
    }

    /**
     * Takes note of the versions in the files, without storing them: each says one thing, and one
     * that is stored must say what it said. One that came with the product gives way to what a
     * college has taken in under its number before.
     */
    @Transactional(readOnly = true)
    void announce(List<SchemeFile> files) {
        var said = new LinkedHashMap<String, SchemeFile>();
        for (SchemeFile file : files) {
            String name = file.scheme() + " " + file.version();
            var other = said.putIfAbsent(name, file);
            if (other != null && !other.sha256().equals(file.sha256())) {
                throw file.sameVersion(
                        "another version than " + other.file() + ", found " + name,
                        "与 " + other.file() + " 不同的版本，读到 " + name);
            }
            var stored = schemes.findDigest(file.scheme(), file.version());
            if (!file.ships() && stored.isPresent() && !stored.get().equals(file.sha256())) {
                throw file.sameVersion(
                        "version "
                                + file.version()
                                + " of "
                                + file.scheme()
                                + " as it was when first read; a changed text needs a new version",
                        "%s %s 版首次读入时的原文；文字改了，要用新的版本号".formatted(file.scheme(), file.version()));
            }
        }
        announced = List.copyOf(said.values());
    }

    /**
     * Takes note of the mappings in the files: a code must be one of its version. One that came
     * with the product and speaks of a version that is not there is passed over.
     */
    @Transactional(readOnly = true)
    void announceMappings(List<MappingFile> files) {
        var fit = new ArrayList<MappingFile>();
        for (MappingFile file : files) {
            Optional<Set<String>> from = allCodes(file.from());
            Optional<Set<String>> to = allCodes(file.to());
            if (from.isPresent() && to.isPresent()) {
                file.check(from.get(), to.get());
                fit.add(file);
            } else if (!file.ships()) {
                throw new BrokenFile(
                        file.file(),
                        file.line(),
                        "two versions of schemes that are there",
                        "已有的两个方案版本");
            }
        }
        announcedMappings = List.copyOf(fit);
    }

    private Optional<Set<String>> allCodes(MappingFile.Side side) {
        return announced.stream()
                .filter(it -> it.scheme().equals(side.scheme()))
                .filter(it -> it.version().equals(side.version()))
                .findFirst()
                .map(SchemeFile::allCodes)
                .or(() -> find(side).map(Scheme::allCodes));
    }

    private Optional<Scheme> find(MappingFile.Side side) {
        return schemes.list().stream()
                .filter(it -> it.scheme().equals(side.scheme()))
                .filter(it -> it.version().equals(side.version()))
                .findFirst()
                .map(it -> get(it.id()));
    }

    /** The announced mappings with the versions they speak of, once those are stored. */
    Map<MappingFile, List<Scheme>> announcedMappings() {
        var all = new LinkedHashMap<MappingFile, List<Scheme>>();
        for (MappingFile file : announcedMappings) {
            all.put(file, List.of(find(file.from()).orElseThrow(), find(file.to()).orElseThrow()));
        }
        return all;
    }

    /** Stores the announced versions that are new. */
    void storeAnnounced() {
        for (SchemeFile file : announced) {
            if (schemes.findDigest(file.scheme(), file.version()).isEmpty()) {
                schemes.add(file, OffsetDateTime.now(clock));
            }
        }
        announced = List.of();
    }
}
