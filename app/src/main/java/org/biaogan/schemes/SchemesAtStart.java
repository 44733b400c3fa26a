package org.biaogan.schemes;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Reads the schemes before the first page is served; a broken file stops the start. They are stored
 * only when everything that is built on them has found them fit, so that a start that fails leaves
 * nothing behind.
 */
@Component
class SchemesAtStart implements InitializingBean, SmartInitializingSingleton {

    private final DataFiles files;
    private final SchemeLibrary library;
    private final MappingsAtStart mappings;

    SchemesAtStart(DataFiles files, SchemeLibrary library, MappingsAtStart mappings) {
        this.files = files;
        this.library = library;
        this.mappings = mappings;
    }

    @Override
    public void afterPropertiesSet() {
        library.announce(files.list("schemes").stream().map(SchemeFile::read).toList());
        mappings.announce();
    }

    @Override
    public void afterSingletonsInstantiated() {
        library.storeAnnounced();
        mappings.store();
    }
}
