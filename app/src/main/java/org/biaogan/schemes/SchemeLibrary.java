package org.biaogan.schemes;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.biaogan.base.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The official schemes, every version as it was read. What is in use is never changed. */
@Service
@Transactional
public class SchemeLibrary {

    private final SchemeRepository schemes;
    private final Map<Long, Scheme> known = new ConcurrentHashMap<>();

    SchemeLibrary(SchemeRepository schemes) {
        this.schemes = schemes;
    }

    /** All versions, the newest of each scheme first. */
    @Transactional(readOnly = true)
    public List<SchemeVersion> list() {
        return schemes.list();
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
}
