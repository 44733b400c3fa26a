package org.biaogan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Makes the context of a page when it is about to be written. */
@Component
class PageContexts {

    private final LocaleResolver language;
    private final Words words;
    private final Assets assets;
    private final Icons icons;
    private final ObjectProvider<Shell> shell;

    PageContexts(
            LocaleResolver language,
            Words words,
            Assets assets,
            Icons icons,
            ObjectProvider<Shell> shell) {
        this.language = language;
        this.words = words;
        this.assets = assets;
        this.icons = icons;
        this.shell = shell;
    }

    PageContext of(HttpServletRequest request) {
        Shell present = shell.getIfAvailable();
        return with(request, present == null ? Frame.EMPTY : present.frame(request));
    }

    PageContext with(HttpServletRequest request, Frame frame) {
        return new PageContext(
                language.resolveLocale(request), words, assets, icons, frame, Visit.of(request));
    }
}
