package org.biaogan.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * Every file under messages/ is the wording of its module: Chinese plain, English with _en. All are
 * read once into one map a language, since a page says some hundred of them.
 */
@Configuration(proxyBeanMethods = false)
class MessageBundles {

    private static final String ENGLISH = "_en.properties";

    @Bean
    MessageSource messageSource() throws IOException {
        var chinese = new HashMap<String, String>();
        var english = new HashMap<String, String>();
        var files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:messages/*.properties");
        for (Resource file : files) {
            var language = String.valueOf(file.getFilename()).endsWith(ENGLISH) ? english : chinese;
            PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8))
                    .forEach((key, text) -> language.put((String) key, (String) text));
        }
        return new InMemory(Map.copyOf(chinese), Map.copyOf(english));
    }

    private static final class InMemory extends AbstractMessageSource {

        private final Map<String, String> chinese;
        private final Map<String, String> english;
        private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

        InMemory(Map<String, String> chinese, Map<String, String> english) {
            this.chinese = chinese;
            this.english = english;
        }

        @Override
        protected @Nullable String resolveCodeWithoutArguments(String key, Locale locale) {
            return (isEnglish(locale) ? english : chinese).get(key);
        }

        @Override
        protected @Nullable MessageFormat resolveCode(String key, Locale locale) {
            String text = resolveCodeWithoutArguments(key, locale);
            if (text == null) {
                return null;
            }
            return formats.computeIfAbsent(
                    locale.toLanguageTag() + ' ' + key, _ -> new MessageFormat(text, locale));
        }

        private static boolean isEnglish(Locale locale) {
            return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        }
    }
}
