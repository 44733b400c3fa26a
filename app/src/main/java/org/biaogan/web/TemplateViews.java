package org.biaogan.web;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** A view name is a template's path: {@code evidence/list} is jte/evidence/list.jte. */
@Component
class TemplateViews implements ViewResolver, Ordered {

    private final TemplateEngine engine;
    private final PageContexts contexts;

    TemplateViews(TemplateEngine engine, PageContexts contexts) {
        this.engine = engine;
        this.contexts = contexts;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String viewName, Locale locale) {
        String template = viewName + ".jte";
        return engine.hasTemplate(template) ? new TemplateView(engine, contexts, template) : null;
    }
}
