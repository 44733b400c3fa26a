package org.biaogan.schemes;

import java.nio.file.Path;

/** A start of the product as far as its schemes go, with the data files of a home. */
public class SchemesStart {

    private final SchemesAtStart start;
    private final DataFiles files;

    public SchemesStart(SchemeLibrary library, SchemeMappings mappings, Path home) {
        files = new DataFiles(home.toString());
        start = new SchemesAtStart(files, library, new MappingsAtStart(files, library, mappings));
    }

    public DataFiles files() {
        return files;
    }

    public void read() {
        start.afterPropertiesSet();
    }

    public void store() {
        start.afterSingletonsInstantiated();
    }
}
