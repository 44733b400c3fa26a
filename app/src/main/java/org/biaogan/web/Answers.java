package org.biaogan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.biaogan.base.Failure;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Finds the words for a request that could not go on. */
@Component
class Answers {

    private static final Set<Integer> WITH_WORDS =
            Set.of(400, 403, 404, 405, 409, 413, 429, 500, 507);

    private final Words words;
    private final LocaleResolver language;

    Answers(Words words, LocaleResolver language) {
        this.words = words;
        this.language = language;
    }

    /** A rule of the domain spoke: its own sentence, else the one of its status. */
    Answer of(Failure failure, HttpServletRequest request) {
        Answer general = of(failure.status(), request);
        if (!words.knows(failure.code())) {
            return general;
        }
        String sentence =
                words.say(
                        failure.code(),
                        language.resolveLocale(request),
                        Words.plain(failure.arguments()));
        return new Answer(general.status(), general.title(), sentence, general.back());
    }

    Answer of(HttpStatus status, HttpServletRequest request) {
        Locale locale = language.resolveLocale(request);
        String key = "web.failure." + (StaleForm.isMarked(request) ? "stale" : known(status));
        return new Answer(
                status.value(),
                words.say(key, locale),
                words.say(key + ".sentence", locale),
                LocalPath.ofReferer(request.getHeader(HttpHeaders.REFERER), request));
    }

    private static int known(HttpStatus status) {
        if (WITH_WORDS.contains(status.value())) {
            return status.value();
        }
        return status.is4xxClientError() ? 400 : 500;
    }
}
