package org.biaogan.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every file under messages/ is a bundle of its module: Chinese plain, English with _en. */
@Configuration(proxyBeanMethods = false)
class MessageBundles {

    private static final String SUFFIX = ".properties";

    @Bean
    MessageSource messageSource() throws IOException {
        var messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setBasenames(basenames());
        return messages;
    }

    private static String[] basenames() throws IOException {
        var files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:messages/*" + SUFFIX);
        return Arrays.stream(files)
                .map(Resource::getFilename)
                .map(Objects::requireNonNull)
                .map(it -> it.substring(0, it.length() - SUFFIX.length()))
                .filter(it -> !it.endsWith("_en"))
                .sorted()
                .distinct()
                .map(it -> "messages/" + it)
                .toArray(String[]::new);
    }
}
