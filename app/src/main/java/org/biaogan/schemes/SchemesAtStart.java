package org.biaogan.schemes;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Reads the schemes before the first page is served; a broken file stops the start. */
@Component
class SchemesAtStart implements InitializingBean {

    private final DataFiles files;
    private final SchemeLibrary library;

    SchemesAtStart(DataFiles files, SchemeLibrary library) {
        this.files = files;
        this.library = library;
    }

    @Override
    public void afterPropertiesSet() {
        library.store(
                files.list("schemes").stream()
                        .map(it -> SchemeFile.read(it.name(), it.sha256(), it.text()))
                        .toList());
    }
}
