package org.biaogan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * What could not go on, in one sentence without a page: for the script that sends many files and
 * says beside each what came of it.
 */
record SentenceView(String sentence) implements View {

    static boolean isAskedBy(HttpServletRequest request) {
        return "drop".equals(request.getHeader("X-Requested-With"));
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(sentence);
    }
}
