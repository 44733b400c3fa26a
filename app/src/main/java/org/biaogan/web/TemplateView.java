package org.biaogan.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** One template, written whole before the first byte leaves, so that a failure is a clean page. */
record TemplateView(TemplateEngine engine, PageContexts contexts, String template) implements View {

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var parameters = new HashMap<String, Object>();
        if (model != null) {
            parameters.putAll(model);
        }
        parameters.put("ctx", contexts.of(request));
        var page = new Utf8ByteOutput();
        engine.render(template, parameters, page);
        response.setContentType(getContentType());
        byte[] bytes = page.toByteArray(); // in one piece: a page has some thousand small parts
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
