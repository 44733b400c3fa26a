package org.biaogan.extractor;

import java.nio.file.Path;
import java.util.List;

/** The programs of the confined process as this build has made them. */
final class Programs {

    static final List<Path> PARSERS = List.of(Path.of("target/classes"), Path.of("target/lib"));

    private Programs() {}

    static Readers readers(Limits limits, Path work) {
        return new Readers(Fences.ofThisHost(), limits, PARSERS, work, 1);
    }
}
