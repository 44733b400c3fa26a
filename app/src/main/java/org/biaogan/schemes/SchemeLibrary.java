package org.biaogan.schemes;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Stores the versions that are new; one that is stored must say what it said. */
    void store(List<SchemeFile> files) {
        for (SchemeFile file : files) {
            var stored = schemes.findDigest(file.scheme(), file.version());
            if (stored.isEmpty()) {
                schemes.add(file, OffsetDateTime.now(clock));
            } else if (!stored.get().equals(file.sha256())) {
                throw new BrokenFile(
                        file.file(),
                        1,
                        "expected version "
                                + file.version()
                                + " of "
                                + file.scheme()
                                + " as it was when first read; a changed text needs a new version");
            }
        }
    }
}
