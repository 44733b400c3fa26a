package org.biaogan.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets the occurrences of a campaign follow the units and the calendar of its college: whoever
 * opens a page of it after a change finds them as they should be. Costs one small statement a page.
 */
@Component
class RhythmKeeper implements WebMvcConfigurer, HandlerInterceptor {

    private final AlignmentRepository alignments;
    private final Rhythm rhythm;

    RhythmKeeper(AlignmentRepository alignments, Rhythm rhythm) {
        this.alignments = alignments;
        this.rhythm = rhythm;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/campaigns/*", "/campaigns/*/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("GET")
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> found
                && found.get("campaignId") instanceof String id
                && id.matches("[0-9]{1,9}")
                && !alignments.holds(Long.parseLong(id))) {
            rhythm.keepUp(Long.parseLong(id));
        }
        return true;
    }
}
