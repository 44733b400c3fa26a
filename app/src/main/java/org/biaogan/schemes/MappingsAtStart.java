package org.biaogan.schemes;

import org.springframework.stereotype.Component;

/** Stores the mappings that came as files, after the schemes they speak of. */
@Component
class MappingsAtStart {

    private final DataFiles files;
    private final SchemeLibrary library;
    private final SchemeMappings mappings;

    MappingsAtStart(DataFiles files, SchemeLibrary library, SchemeMappings mappings) {
        this.files = files;
        this.library = library;
        this.mappings = mappings;
    }

    /** Once the schemes are announced, so that a start that finds a file wrong stores nothing. */
    void announce() {
        library.announceMappings(files.list("mappings").stream().map(MappingFile::read).toList());
    }

    /** Once the schemes are stored. */
    void store() {
        library.announcedMappings()
                .forEach((file, both) -> mappings.store(file, both.getFirst(), both.getLast()));
    }
}
