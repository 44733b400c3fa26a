package org.biaogan.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Templates as they were compiled with the code or, while developing, as they are on disk. */
@Configuration(proxyBeanMethods = false)
class Templates {

    private static final String COMPILED_INTO = "org.biaogan.jte";

    @Bean
    TemplateEngine templateEngine(@Value("${biaogan.dev:false}") boolean dev) {
        return dev ? reloading() : compiled();
    }

    static TemplateEngine compiled() {
        var engine =
                TemplateEngine.createPrecompiled(
                        null, ContentType.Html, Templates.class.getClassLoader(), COMPILED_INTO);
        engine.setBinaryStaticContent(true);
        return engine;
    }

    /** In a package of its own, lest the class loader prefers what was compiled with the code. */
    private static TemplateEngine reloading() {
        Path sources =
                Stream.of("app/src/main/jte", "src/main/jte")
                        .map(Path::of)
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No folder src/main/jte"));
        var engine =
                TemplateEngine.create(
                        new DirectoryCodeResolver(sources),
                        sources.resolve("../../../target/jte-dev").normalize(),
                        ContentType.Html,
                        Templates.class.getClassLoader());
        engine.setTrimControlStructures(true);
        return engine;
    }
}
