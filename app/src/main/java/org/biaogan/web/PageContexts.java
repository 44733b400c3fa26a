package org.biaogan.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Failure;
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
    private final Figures figures;

    PageContexts(
            LocaleResolver language,
            Words words,
            Assets assets,
            Icons icons,
            ObjectProvider<Shell> shell,
            CivilCalendar calendar) {
        this.language = language;
        this.words = words;
        this.assets = assets;
        this.icons = icons;
        this.shell = shell;
        this.figures = new Figures(calendar.zone());
    }

    PageContext of(HttpServletRequest request) {
        return new PageContext(
                language.resolveLocale(request),
                words,
                assets,
                icons,
                frame(request),
                Visit.of(request),
                figures);
    }

    private Frame frame(HttpServletRequest request) {
        Shell present = shell.getIfAvailable();
        if (present == null) {
            return Frame.EMPTY;
        }
        try {
            return present.frame(request);
        } catch (RuntimeException unable) {
            if (unable instanceof Failure || request.getDispatcherType() == DispatcherType.ERROR) {
                return Frame.EMPTY; // a page that says what went wrong must not fail for its menu
            }
            throw unable;
        }
    }
}
